package org.accord.review.ui;

import java.util.List;
import org.accord.progress.Rating;
import org.accord.review.Reviews.FieldQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed.
 *
 * @param rating null while none was chosen
 * @param responses in the order of the questions
 * @param asked at the fields where something was typed
 */
record DecisionDraft(@Nullable Rating rating, String reason, List<String> responses, List<FieldQuestion> asked) {

    static final DecisionDraft NONE = new DecisionDraft(null, "", List.of(), List.of());

    String response(int number) {
        return number < responses.size() ? responses.get(number) : "";
    }
}
