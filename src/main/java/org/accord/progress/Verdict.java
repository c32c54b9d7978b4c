package org.accord.progress;

import java.util.List;
import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer finds about a report: all of it becomes public with the report.
 *
 * @param rating null when none was chosen yet
 * @param reason of the rating, 1 to 2,000 characters
 * @param responses what the reviewer made of the answer to each question, in the order they were asked, 1 to 2,000
 *     characters each
 */
public record Verdict(@Nullable Rating rating, String reason, List<String> responses) {

    /** Of each of the texts, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    public Verdict {
        responses = List.copyOf(responses);
    }

    /** On a report about which nothing was asked. */
    public Verdict(@Nullable Rating rating, String reason) {
        this(rating, reason, List.of());
    }

    /** Throws {@link ProgressProblem.Invalid} naming {@code rating}, {@code reason} and {@code responses.0} ... */
    void check(ProgressReport report) {
        FieldCheck check = new FieldCheck().given("rating", rating).text("reason", reason, LONGEST_TEXT);
        for (int number = 0; number < report.questions().size(); number++) {
            check.text("responses." + number, response(number), LONGEST_TEXT);
        }
        check.orThrow(ProgressProblem.Invalid::new);
    }

    String response(int number) {
        return number < responses.size() ? responses.get(number) : "";
    }
}
