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
 * @param course how it goes; commitments recorded before there was such a thing have none
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
        @Nullable Score score,
        Course course) {

    private static final Set<State> RUNNING = EnumSet.of(State.PUBLISHED, State.AT_RISK);

    /** Where a commitment stands; message keys {@code commitmentState.<name>}. */
    public enum State {
        DRAFT,
        /** It waits for the secretariat. */
        SUBMITTED,
        /** Somebody of the secretariat looks at it. */
        IN_VERIFICATION,
        PUBLISHED,
        AT_RISK,
        COMPLETED,
        DISCONTINUED;

        private static final Set<State> PUBLIC = EnumSet.of(PUBLISHED, AT_RISK, COMPLETED, DISCONTINUED);

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case COMPLETED -> Sign.DONE;
                case SUBMITTED, IN_VERIFICATION, PUBLISHED -> Sign.DOING;
                case AT_RISK -> Sign.LATE;
                case DRAFT, DISCONTINUED -> Sign.SILENT;
            };
        }

        /** True for a public one that has not ended. */
        public boolean isRunning() {
            return this == PUBLISHED || this == AT_RISK;
        }

        /** True when it was completed or given up. */
        public boolean isEnded() {
            return this == COMPLETED || this == DISCONTINUED;
        }

        /** True while its lead may change the words. */
        public boolean isOpen() {
            return this == DRAFT || isRunning();
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
        course = course == null ? Course.NONE : course;
    }

    /** One of which nothing is known but its words and its state. */
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
            @Nullable Instant publishedAt,
            CommitmentDetails details,
            @Nullable Integer lastRow,
            @Nullable Score score) {
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
                details,
                lastRow,
                score,
                Course.NONE);
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

    /** The same commitment with other content: a draft is rewritten, a published one amended for a reason. */
    Commitment amend(CommitmentDraft draft) {
        if (!state.isOpen()) {
            throw new CommitmentProblem.NotInState(id, state);
        }
        return saying(draft, state.isPublic() ? course.because(draft.reason()) : course);
    }

    /** The same promise, by another. */
    Commitment takenOver(Lead by) {
        return with(by, state, publishedAt, score, course);
    }

    /** The same, with the day on which it ended. */
    Commitment endedOn(LocalDate day) {
        return on(state, course.endedOn(day));
    }

    /** The same promise, by another that accepted it. */
    Commitment handOver(Lead by) {
        require(RUNNING);
        return with(by, state, publishedAt, score, course.because(""));
    }

    /** By its lead: what the secretariat asked of an earlier draft is not public. */
    Commitment publish(Instant at) {
        require(EnumSet.of(State.DRAFT));
        return with(organisation, State.PUBLISHED, at, Coach.of(CommitmentDraft.of(this)), Course.NONE);
    }

    Commitment submit(Instant at) {
        require(EnumSet.of(State.DRAFT));
        Verification before = course.verification();
        return on(
                State.SUBMITTED,
                course.verifying(before == null ? new Verification(at, List.of()) : before.submitted(at)));
    }

    Commitment takeBack() {
        require(EnumSet.of(State.SUBMITTED));
        return on(State.DRAFT, course);
    }

    Commitment takeUp() {
        require(EnumSet.of(State.SUBMITTED));
        return on(State.IN_VERIFICATION, course);
    }

    Commitment sendBack(List<Verification.Check> checks) {
        return on(State.DRAFT, verified(checks));
    }

    Commitment verify(List<Verification.Check> checks, Instant at) {
        Course next = verified(checks);
        return with(organisation, State.PUBLISHED, at, Coach.of(CommitmentDraft.of(this)), next);
    }

    private Course verified(List<Verification.Check> checks) {
        require(EnumSet.of(State.IN_VERIFICATION));
        Verification before = course.verification();
        if (before == null) {
            throw new CommitmentProblem.NotInState(id, state);
        }
        return course.verifying(before.checked(checks));
    }

    Commitment putAtRisk(Course.Risk risk) {
        require(EnumSet.of(State.PUBLISHED));
        return on(State.AT_RISK, course.atRisk(risk));
    }

    Commitment bringBack(String reason) {
        require(EnumSet.of(State.AT_RISK));
        return on(State.PUBLISHED, course.onTrack(reason));
    }

    Commitment complete(LocalDate day) {
        require(RUNNING);
        return on(State.COMPLETED, course.ended(day, ""));
    }

    Commitment discontinue(LocalDate day, String reason) {
        require(RUNNING);
        return on(State.DISCONTINUED, course.ended(day, reason));
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

    private void require(Set<State> expected) {
        if (!expected.contains(state)) {
            throw new CommitmentProblem.NotInState(id, state);
        }
    }

    private Commitment on(State next, Course going) {
        return with(organisation, next, publishedAt, score, going);
    }

    private Commitment saying(CommitmentDraft draft, Course going) {
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
                score,
                going);
    }

    private Commitment with(Lead lead, State next, @Nullable Instant published, @Nullable Score reached, Course going) {
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
                reached,
                going);
    }
}
