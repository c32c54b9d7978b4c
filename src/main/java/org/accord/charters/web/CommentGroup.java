package org.accord.charters.web;

import java.util.ArrayList;
import java.util.List;
import org.accord.charters.Charter;
import org.accord.charters.ConsultationComment;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Comments on one principle.
 *
 * @param principle by number, or {@link ConsultationComment#WHOLE}
 * @param title of the principle; null for the charter as a whole
 */
record CommentGroup(int principle, @Nullable LocalisedText title, List<ConsultationComment> comments) {

    /** Groups of comments that come in the order of the text. */
    static List<CommentGroup> of(List<ConsultationComment> inOrder, Charter text) {
        List<CommentGroup> groups = new ArrayList<>();
        for (ConsultationComment comment : inOrder) {
            if (groups.isEmpty() || groups.getLast().principle() != comment.principle()) {
                groups.add(new CommentGroup(comment.principle(), title(comment.principle(), text), new ArrayList<>()));
            }
            groups.getLast().comments().add(comment);
        }
        return groups;
    }

    private static @Nullable LocalisedText title(int principle, Charter text) {
        return principle == ConsultationComment.WHOLE
                        || principle > text.principles().size()
                ? null
                : text.principles().get(principle - 1).title();
    }
}
