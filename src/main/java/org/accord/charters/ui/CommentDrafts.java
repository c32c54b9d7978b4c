package org.accord.charters.ui;

import java.time.Instant;
import java.util.Optional;
import org.accord.accounts.Draft;
import org.accord.accounts.Drafts;
import org.accord.charters.CommentDraft;
import org.accord.charters.Consultations.Invited;

/**
 * What a person typed to one consultation for one organisation and did not publish: a new comment, and other words for
 * each comment there is, apart.
 */
final class CommentDrafts {

    /** The number of a comment that was not made yet. */
    static final int NEW = 0;

    private final Drafts drafts;
    private final String keys;

    CommentDrafts(Drafts drafts, Invited invited) {
        this.drafts = drafts;
        this.keys = "comment." + invited.consultation().text().slug() + "."
                + invited.consultation().text().version() + "."
                + invited.voice().organisation().value() + ".";
    }

    /**
     * Words for a comment.
     *
     * @param number of the comment, or {@link #NEW}
     */
    Optional<Drafts.Kept<CommentDraft>> find(int number) {
        return drafts.find(key(number), CommentDraft.class);
    }

    Instant keep(int number, CommentDraft typed) {
        return drafts.keep(key(number), typed).savedAt();
    }

    void discard(int number) {
        drafts.discard(key(number));
    }

    void layAside(int number) {
        drafts.layAside(key(number));
    }

    Optional<Instant> laidAside(int number) {
        return drafts.laidAside(key(number));
    }

    void bringBack(int number) {
        drafts.bringBack(key(number));
    }

    /** The comment that somebody wrote on last; {@link #NEW} when nothing lies here. */
    int last() {
        return drafts.all().stream()
                .map(Draft::key)
                .filter(key -> key.startsWith(keys))
                .map(key -> key.substring(keys.length()))
                .filter(number -> number.matches("[0-9]{1,3}"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(NEW);
    }

    /** The comment is gone: other words for it become a new comment, or follow the one that was begun. */
    void goOnAsNew(int number, CommentDraft typed) {
        CommentDraft next = find(NEW)
                .map(Drafts.Kept::typed)
                .filter(begun -> !begun.text().isBlank())
                .map(begun ->
                        new CommentDraft(begun.principle(), begun.language(), begun.text() + "\n\n" + typed.text()))
                .orElse(typed);
        discard(number);
        keep(NEW, next);
    }

    private String key(int number) {
        return keys + number;
    }
}
