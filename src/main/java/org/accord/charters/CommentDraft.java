package org.accord.charters;

import java.time.Instant;
import org.accord.charters.ConsultationComment.Words;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;

/**
 * A comment as it is written.
 *
 * @param principle by number, or {@link ConsultationComment#WHOLE}
 * @param language of the text
 * @param text 1 to 5,000 characters
 */
public record CommentDraft(int principle, Language language, String text) {

    public static final int LONGEST_TEXT = 5_000;

    void check(Charter about) {
        new FieldCheck()
                .that(
                        "principle",
                        principle >= ConsultationComment.WHOLE
                                && principle <= about.principles().size(),
                        "range")
                .text("text", text, LONGEST_TEXT)
                .orThrow(CharterProblem.Invalid::new);
    }

    Words words(Instant now) {
        return new Words(language, text.strip(), now);
    }
}
