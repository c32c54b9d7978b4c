package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accord.register.Revision;
import org.accord.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * One change in how a signatory stands.
 *
 * @param number of the act in the register
 * @param verb by which it came
 * @param reason message key below {@code standingReason.}
 * @param ground what it rests on; null for one noted before grounds were
 * @param beneath what obligations said while it was suspended; null else
 */
public record StandingStep(
        long number,
        Instant at,
        String verb,
        Standing standing,
        String reason,
        @Nullable StandingGround ground,
        @Nullable ComputedStanding beneath) {

    /** The day it came, in UTC. */
    public LocalDate on() {
        return Days.of(at);
    }

    /** The steps that changed the standing, the newest first. */
    static List<StandingStep> in(List<Revision<Endorsement>> oldestFirst) {
        List<StandingStep> steps = new ArrayList<>();
        for (Revision<Endorsement> revision : oldestFirst) {
            Optional<StandingStep> step = revision.state().map(state -> of(revision, state));
            step.filter(found ->
                            steps.isEmpty() || Signing.GIVEN.contains(found.verb()) || !found.isAs(steps.getLast()))
                    .ifPresent(steps::add);
        }
        return List.copyOf(steps.reversed());
    }

    private static StandingStep of(Revision<Endorsement> revision, Endorsement state) {
        return new StandingStep(
                revision.number(),
                revision.at(),
                revision.verb(),
                state.standing(),
                state.standingReason(),
                state.ground(),
                state.beneath());
    }

    private boolean isAs(StandingStep before) {
        return standing == before.standing
                && reason.equals(before.reason)
                && isOnSameGround(before.ground)
                && Objects.equals(beneath, before.beneath);
    }

    /** More days alone change nothing in how it stands. */
    private boolean isOnSameGround(@Nullable StandingGround other) {
        return ground == null || other == null
                ? ground == other
                : ground.until(null).equals(other.until(null));
    }
}
