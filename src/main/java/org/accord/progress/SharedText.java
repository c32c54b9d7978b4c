package org.accord.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One field of a shared draft.
 *
 * @param version counts who changed it; 0 as the draft was begun
 * @param by null as the draft was begun
 * @param at null as the draft was begun
 * @param rivals texts that wait for a choice, oldest first
 */
public record SharedText(
        String text,
        long version,
        @Nullable UserId by,
        @Nullable Instant at,
        List<Rival> rivals) {

    /** A field in which nobody typed. */
    static final SharedText EMPTY = begun("");

    public SharedText {
        rivals = List.copyOf(rivals);
    }

    static SharedText begun(String text) {
        return new SharedText(text, 0, null, null, List.of());
    }

    /** True when both say the same, whatever blanks stand around it. */
    boolean says(String other) {
        return text.strip().equals(other.strip());
    }

    Optional<Rival> rival(String id) {
        return rivals.stream().filter(rival -> rival.id().equals(id)).findFirst();
    }

    SharedText next(String typed, UserId who, Instant when) {
        return new SharedText(typed, version + 1, who, when, rivals);
    }

    /** With the rival in place of the one of the same id. */
    SharedText against(Rival rival) {
        List<Rival> all = new ArrayList<>(without(rival.id()).rivals);
        all.add(rival);
        return new SharedText(text, version, by, at, all);
    }

    SharedText without(String rival) {
        return new SharedText(
                text,
                version,
                by,
                at,
                rivals.stream().filter(each -> !each.id().equals(rival)).toList());
    }
}
