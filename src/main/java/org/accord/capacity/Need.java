package org.accord.capacity;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Help that a state asks for.
 *
 * @param asker the state; its region and income group follow from it
 * @param language the original language of all texts here; it is authoritative
 * @param tried what was tried already, may be empty
 * @param slots how many units of help are wanted
 * @param urgency 1 to 3, 3 the most urgent
 * @param mostPartners how many donors it can work with at once
 * @param excludedDonors organisations it does not wish help from
 * @param recordedAt when it was asked for first
 * @param report the progress report in which help was asked for; null when it began with none
 */
public record Need(
        String id,
        Party asker,
        Language language,
        String title,
        String description,
        String tried,
        Set<Theme> themes,
        int slots,
        Set<Language> languages,
        Window window,
        int urgency,
        int mostPartners,
        Set<OrganisationId> excludedDonors,
        State state,
        Instant recordedAt,
        @Nullable String report) {

    /** Where a need stands; message keys {@code needState.<name>}. */
    public enum State {
        OPEN,
        MET,
        WITHDRAWN;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case OPEN -> Sign.DOING;
                case MET -> Sign.DONE;
                case WITHDRAWN -> Sign.SILENT;
            };
        }
    }

    public Need {
        themes = java.util.Collections.unmodifiableSet(new TreeSet<>(themes));
        languages = java.util.Collections.unmodifiableSet(new TreeSet<>(languages));
        excludedDonors = Set.copyOf(excludedDonors);
    }

    /** One that began with no report. */
    public Need(
            String id,
            Party asker,
            Language language,
            String title,
            String description,
            String tried,
            Set<Theme> themes,
            int slots,
            Set<Language> languages,
            Window window,
            int urgency,
            int mostPartners,
            Set<OrganisationId> excludedDonors,
            State state,
            Instant recordedAt) {
        this(
                id,
                asker,
                language,
                title,
                description,
                tried,
                themes,
                slots,
                languages,
                window,
                urgency,
                mostPartners,
                excludedDonors,
                state,
                recordedAt,
                null);
    }

    static Need of(String id, Party asker, NeedDraft draft, Instant at) {
        return new Need(
                id,
                asker,
                draft.language(),
                draft.title().strip(),
                draft.description().strip(),
                draft.tried().strip(),
                draft.themes(),
                given(draft.slots()),
                draft.languages(),
                new Window(given(draft.from()), given(draft.to())),
                given(draft.urgency()),
                given(draft.mostPartners()),
                draft.excludedDonors(),
                State.OPEN,
                at,
                draft.report());
    }

    /** The same need in other words or numbers. */
    Need amend(NeedDraft draft) {
        return open(of(id, asker, draft, recordedAt));
    }

    /** Somebody has given what was asked for. */
    Need meet() {
        return open(state(State.MET));
    }

    Need withdraw() {
        return open(state(State.WITHDRAWN));
    }

    /** As it was before it was past. */
    Need reopen() {
        if (state == State.OPEN) {
            throw new CapacityProblem.NotInState(id, state);
        }
        return state(State.OPEN);
    }

    /** What a form shows of it. */
    public NeedDraft draft() {
        return new NeedDraft(
                language,
                title,
                description,
                tried,
                themes,
                slots,
                languages,
                window.from(),
                window.to(),
                urgency,
                mostPartners,
                excludedDonors,
                report);
    }

    private Need open(Need next) {
        if (state != State.OPEN) {
            throw new CapacityProblem.NotInState(id, state);
        }
        return next;
    }

    private Need state(State next) {
        return new Need(
                id,
                asker,
                language,
                title,
                description,
                tried,
                themes,
                slots,
                languages,
                window,
                urgency,
                mostPartners,
                excludedDonors,
                next,
                recordedAt,
                report);
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked in the draft");
        }
        return value;
    }
}
