package org.accord.capacity;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.CountryCode;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Help that a signatory offers.
 *
 * @param language the original language of all texts here; it is authoritative
 * @param regions served
 * @param incomes income groups served
 * @param languages the help can be given in
 * @param slots how many units of help there are
 * @param excludedRecipients states it cannot serve
 * @param recordedAt when it was offered first
 */
public record Offer(
        String id,
        Party donor,
        Language language,
        String title,
        String description,
        Set<Theme> themes,
        Set<Region> regions,
        Set<IncomeGroup> incomes,
        Set<Language> languages,
        Window window,
        int slots,
        Set<CountryCode> excludedRecipients,
        State state,
        Instant recordedAt) {

    /** Where an offer stands; message keys {@code offerState.<name>}. */
    public enum State {
        OPEN,
        CLOSED,
        WITHDRAWN;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case OPEN -> Sign.DOING;
                case CLOSED -> Sign.DONE;
                case WITHDRAWN -> Sign.SILENT;
            };
        }
    }

    public Offer {
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
        regions = Collections.unmodifiableSet(new TreeSet<>(regions));
        incomes = Collections.unmodifiableSet(new TreeSet<>(incomes));
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        excludedRecipients = Set.copyOf(excludedRecipients);
    }

    static Offer of(String id, Party donor, OfferDraft draft, Instant at) {
        return new Offer(
                id,
                donor,
                draft.language(),
                draft.title().strip(),
                draft.description().strip(),
                draft.themes(),
                draft.regions(),
                draft.incomes(),
                draft.languages(),
                new Window(given(draft.from()), given(draft.to())),
                given(draft.slots()),
                draft.excludedRecipients(),
                State.OPEN,
                at);
    }

    /** The same offer in other words or numbers. */
    Offer amend(OfferDraft draft) {
        return open(of(id, donor, draft, recordedAt));
    }

    /** All of it has been given. */
    Offer close() {
        return open(state(State.CLOSED));
    }

    Offer withdraw() {
        return open(state(State.WITHDRAWN));
    }

    /** As it was before it was past. */
    Offer reopen() {
        if (state == State.OPEN) {
            throw new CapacityProblem.NotInState(id, state);
        }
        return state(State.OPEN);
    }

    /** What a form shows of it. */
    public OfferDraft draft() {
        return new OfferDraft(
                language,
                title,
                description,
                themes,
                regions,
                incomes,
                languages,
                window.from(),
                window.to(),
                slots,
                excludedRecipients);
    }

    private Offer open(Offer next) {
        if (state != State.OPEN) {
            throw new CapacityProblem.NotInState(id, state);
        }
        return next;
    }

    private Offer state(State next) {
        return new Offer(
                id,
                donor,
                language,
                title,
                description,
                themes,
                regions,
                incomes,
                languages,
                window,
                slots,
                excludedRecipients,
                next,
                recordedAt);
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked in the draft");
        }
        return value;
    }
}
