package org.accord.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accord.commitments.coach.Coach;
import org.accord.commitments.coach.Score;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a signatory promises under a charter.
 *
 * @param charter slug
 * @param organisation who promises, with name, type and country as they stood when this version was recorded
 * @param language the original language of all texts here; it is authoritative
 * @param publishedAt null before publication
 * @param lastRow the highest number that an id of a milestone or an indicator ever had; null when it was not counted
 * @param score when it was first published, kept whatever is amended; null before, and when there was no coach yet
 */
public record Commitment(
        String id,
        String charter,
        Lead organisation,
        Language language,
        String title,
        String description,
        Set<Integer> principles,
        List<Milestone> milestones,
        List<Indicator> indicators,
        State state,
        @Nullable Instant publishedAt,
        CommitmentDetails details,
        @Nullable Integer lastRow,
        @Nullable Score score) {

    /** Where a commitment stands; message keys {@code commitmentState.<name>}. */
    public enum State {
        DRAFT,
        PUBLISHED,
        COMPLETED,
        DISCONTINUED;

        private static final Set<State> PUBLIC = EnumSet.of(PUBLISHED, COMPLETED, DISCONTINUED);

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case COMPLETED -> Sign.DONE;
                case PUBLISHED -> Sign.DOING;
                case DRAFT, DISCONTINUED -> Sign.SILENT;
            };
        }

        /** True when everyone may read it. */
        public boolean isPublic() {
            return PUBLIC.contains(this);
        }
    }

    /** From whom, and since when, in UTC, an organisation has what another had promised. */
    public record TakenOver(LocalisedText from, LocalDate on, LocalDate recordedOn) {}

    /**
     * The organisation that leads.
     *
     * @param takenOver null when it promised by itself
     */
    public record Lead(
            OrganisationId id,
            String slug,
            LocalisedText name,
            OrganisationType type,
            CountryCode country,
            @Nullable TakenOver takenOver) {

        /** One that promised by itself. */
        public Lead(OrganisationId id, String slug, LocalisedText name, OrganisationType type, CountryCode country) {
            this(id, slug, name, type, country, null);
        }

        /** Another organisation that goes on with it. */
        static Lead of(Organisation organisation, TakenOver from) {
            return new Lead(
                    organisation.id(),
                    organisation.slug(),
                    organisation.name(),
                    organisation.type(),
                    organisation.country(),
                    from);
        }

        static Lead of(Organisation organisation) {
            return new Lead(
                    organisation.id(),
                    organisation.slug(),
                    organisation.name(),
                    organisation.type(),
                    organisation.country());
        }
    }

    public Commitment {
        principles = java.util.Collections.unmodifiableSet(new TreeSet<>(principles));
        milestones = List.copyOf(milestones);
        indicators = List.copyOf(indicators);
        details = details == null ? CommitmentDetails.NONE : details;
    }

    /** One that says nothing more. */
    public Commitment(
            String id,
            String charter,
            Lead organisation,
            Language language,
            String title,
            String description,
            Set<Integer> principles,
            List<Milestone> milestones,
            List<Indicator> indicators,
            State state,
            @Nullable Instant publishedAt) {
        this(
                id,
                charter,
                organisation,
                language,
                title,
                description,
                principles,
                milestones,
                indicators,
                state,
                publishedAt,
                CommitmentDetails.NONE,
                null,
                null);
    }

    static Commitment of(String id, Organisation lead, CommitmentDraft draft) {
        CommitmentRows rows = CommitmentRows.of(draft);
        return new Commitment(
                id,
                draft.charter(),
                Lead.of(lead),
                draft.language(),
                draft.title().strip(),
                draft.description().strip(),
                draft.principles(),
                rows.milestones(),
                rows.indicators(),
                State.DRAFT,
                null,
                draft.details(),
                rows.last(),
                null);
    }

    /** The same commitment with other content: a draft is rewritten, a published one amended. */
    Commitment amend(CommitmentDraft draft) {
        if (state != State.DRAFT && state != State.PUBLISHED) {
            throw new CommitmentProblem.NotInState(id, state);
        }
        return saying(draft);
    }

    /** The same promise, by another. */
    Commitment takenOver(Lead by) {
        return with(by, state, publishedAt, score);
    }

    Commitment publish(Instant at) {
        return state(State.DRAFT, State.PUBLISHED, at, Coach.of(CommitmentDraft.of(this)));
    }

    Commitment complete() {
        return state(State.PUBLISHED, State.COMPLETED, publishedAt, score);
    }

    Commitment discontinue() {
        return state(State.PUBLISHED, State.DISCONTINUED, publishedAt, score);
    }

    /** The last day it names, or else the last that anything is due on. */
    public LocalDate end() {
        return Optional.ofNullable(details.lastDay())
                .or(() -> Stream.concat(
                                milestones.stream().map(Milestone::due),
                                indicators.stream().map(Indicator::due))
                        .max(LocalDate::compareTo))
                .orElseThrow();
    }

    private Commitment state(State expected, State next, @Nullable Instant published, @Nullable Score reached) {
        if (state != expected) {
            throw new CommitmentProblem.NotInState(id, state);
        }
        return with(organisation, next, published, reached);
    }

    private Commitment saying(CommitmentDraft draft) {
        CommitmentRows rows = CommitmentRows.of(draft, this);
        return new Commitment(
                id,
                charter,
                organisation,
                draft.language(),
                draft.title().strip(),
                draft.description().strip(),
                draft.principles(),
                rows.milestones(),
                rows.indicators(),
                state,
                publishedAt,
                draft.details(),
                rows.last(),
                score);
    }

    private Commitment with(Lead lead, State next, @Nullable Instant published, @Nullable Score reached) {
        return new Commitment(
                id,
                charter,
                lead,
                language,
                title,
                description,
                principles,
                milestones,
                indicators,
                next,
                published,
                details,
                lastRow,
                reached);
    }
}
