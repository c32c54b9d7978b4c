package org.accord.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a cycle asks for on a day, and what of it came: late after the last day that holds, whatever held when it was sent. */
public final class Dues {

    private final Cycle cycle;
    private final Map<String, LocalDate> sentByCommitment;
    private final Map<OrganisationId, Integer> moreDays;
    private final LocalDate today;
    private final Predicate<OrganisationId> asked;

    Dues(Cycle cycle, Map<String, LocalDate> sentByCommitment, LocalDate today) {
        this(cycle, sentByCommitment, Map.of(), today);
    }

    Dues(Cycle cycle, Map<String, LocalDate> sentByCommitment, Map<OrganisationId, Integer> moreDays, LocalDate today) {
        this(cycle, sentByCommitment, moreDays, today, everybody -> true);
    }

    /**
     * With the days that were granted to some.
     *
     * @param sentByCommitment the day on which each first report came
     * @param asked who owes anything in the cycle
     */
    Dues(
            Cycle cycle,
            Map<String, LocalDate> sentByCommitment,
            Map<OrganisationId, Integer> moreDays,
            LocalDate today,
            Predicate<OrganisationId> asked) {
        this.cycle = cycle;
        this.sentByCommitment = Map.copyOf(sentByCommitment);
        this.moreDays = Map.copyOf(moreDays);
        this.today = today;
        this.asked = asked;
    }

    /**
     * The obligation on a commitment, whoever leads it; empty when none is owed: published after the cycle opened, ended
     * before it did, or given up before its grace was over. What was counted in a cycle that is over stays counted; one
     * that was completed while the cycle ran owes a last report; one that changed hands owes as before.
     */
    public Optional<Obligation> of(CommitmentSummary commitment) {
        if (!isOwed(commitment)) {
            return Optional.empty();
        }
        LocalDate due = due(commitment);
        return Optional.of(
                new Obligation(cycle.id(), commitment, due, kept(due, sentByCommitment.get(commitment.id()))));
    }

    /** As {@link #of}, of its present lead, who answers for no cycle of which the grace was over before it led. */
    public Optional<Obligation> ofLead(CommitmentSummary commitment) {
        return isTakenOverTooLate(commitment) ? Optional.empty() : of(commitment);
    }

    /** Whether it owes anything in the cycle, by the charter's rule. */
    boolean asks(OrganisationId organisation) {
        return asked.test(organisation);
    }

    private boolean isOwed(CommitmentSummary commitment) {
        return !hasEnded(commitment)
                && asked.test(commitment.organisation())
                && commitment.publishedAt() != null
                && !LocalDate.ofInstant(commitment.publishedAt(), ZoneOffset.UTC)
                        .isAfter(cycle.opens());
    }

    /** Too early to owe anything in the cycle. */
    private boolean hasEnded(CommitmentSummary commitment) {
        LocalDate ended = commitment.endedOn();
        return switch (commitment.state()) {
            case COMPLETED -> ended != null && ended.isBefore(cycle.opens());
            case DISCONTINUED -> ended == null || !ended.isAfter(endOfGrace(commitment));
            default -> false;
        };
    }

    private LocalDate due(CommitmentSummary commitment) {
        return cycle.due(moreDays.getOrDefault(commitment.organisation(), 0));
    }

    /** Nothing could be reported any more: the silence is that of whoever led it before. */
    private boolean isTakenOverTooLate(CommitmentSummary commitment) {
        Commitment.TakenOver taken = commitment.takenOver();
        return taken != null && taken.recordedOn().isAfter(endOfGrace(commitment));
    }

    private LocalDate endOfGrace(CommitmentSummary commitment) {
        return due(commitment).plusDays(cycle.graceDays());
    }

    private Obligation.Kept kept(LocalDate due, @Nullable LocalDate sent) {
        if (sent != null) {
            return sent.isAfter(due) ? Obligation.Kept.LATE : Obligation.Kept.ON_TIME;
        }
        return today.isAfter(due) ? Obligation.Kept.SILENT : Obligation.Kept.AWAITED;
    }
}
