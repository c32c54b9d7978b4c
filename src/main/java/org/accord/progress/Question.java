package org.accord.progress;

import java.time.Instant;

/**
 * What a coordinator asks back.
 *
 * @param field what it is about, see {@link ProgressReport#hasField}
 * @param response what the reviewer made of the answer, published with the decision; empty until then
 */
public record Question(String field, String text, Instant askedAt, String response) {

    /** Of questions asked before there were responses, nobody said what came of them. */
    public Question {
        response = response == null ? "" : response;
    }

    /** One that nobody has drawn a conclusion from. */
    public Question(String field, String text, Instant askedAt) {
        this(field, text, askedAt, "");
    }

    Question concluded(String words) {
        return new Question(field, text, askedAt, words.strip());
    }
}
