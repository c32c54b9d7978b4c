package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation signed a charter. One per (charter, organisation): two at once are one.
 *
 * @param charter slug of the charter
 * @param charterVersion the version signed last
 * @param organisation as it stood when this version was recorded
 * @param signatoryFunction who authorised it, by function
 * @param signedAt when it was accepted, for the first version signed
 * @param standing how the signatory stands now
 * @param standingReason message key below {@code standingReason.}
 * @param reendorsedAt when a later version was signed; null while it was none
 * @param ground what the standing rests on; null for one noted before grounds were
 * @param beneath what obligations say while the signatory is suspended; null else
 * @param firstSignedAt when it signed at first, where it left and signed anew; null else
 */
public record Endorsement(
        String charter,
        int charterVersion,
        Organisation organisation,
        String signatoryFunction,
        Instant signedAt,
        Standing standing,
        String standingReason,
        @Nullable Instant reendorsedAt,
        @Nullable StandingGround ground,
        @Nullable ComputedStanding beneath,
        @Nullable Instant firstSignedAt) {

    /** A first signature, that rests on nothing but itself. */
    public Endorsement(
            String charter,
            int charterVersion,
            Organisation organisation,
            String signatoryFunction,
            Instant signedAt,
            Standing standing,
            String standingReason) {
        this(
                charter,
                charterVersion,
                organisation,
                signatoryFunction,
                signedAt,
                standing,
                standingReason,
                null,
                null,
                null,
                null);
    }

    /** The subject's id: deterministic, so that the register itself keeps an organisation from signing twice. */
    public static String id(String charter, OrganisationId organisation) {
        return charter + "." + organisation.value();
    }

    public String id() {
        return id(charter, organisation.id());
    }

    /**
     * The same signature, of somebody whose signature before that had ended: no newcomer. One that was a mistake does not
     * count, but those before it do.
     */
    Endorsement anew(Endorsement before) {
        return new Endorsement(
                charter,
                charterVersion,
                organisation,
                signatoryFunction,
                signedAt,
                standing,
                standingReason,
                reendorsedAt,
                ground,
                beneath,
                before.standingReason().equals(Admissions.RECALLED) ? before.firstSignedAt() : before.joinedAt());
    }

    /** When it joined: with the first of its signatures, or with one for which an earlier day is given. */
    private Instant joinedAt() {
        return firstSignedAt == null || signedAt.isBefore(firstSignedAt) ? signedAt : firstSignedAt;
    }

    /** The day since which it is no newcomer, in UTC, whether it left in between or not. */
    public LocalDate joinedOn() {
        return Days.of(joinedAt());
    }

    /** The same signature, of a later version. */
    Endorsement reendorse(int version, Instant at) {
        return new Endorsement(
                charter,
                version,
                organisation,
                signatoryFunction,
                signedAt,
                standing,
                standingReason,
                at,
                ground,
                beneath,
                firstSignedAt);
    }

    /** The same signature, of an organisation that has another name now. */
    Endorsement naming(Organisation renamed) {
        return new Endorsement(
                charter,
                charterVersion,
                renamed,
                signatoryFunction,
                signedAt,
                standing,
                standingReason,
                reendorsedAt,
                ground,
                beneath,
                firstSignedAt);
    }

    /** Ends because the organisation is a part of another; who left before stays as it was. */
    Endorsement merge(Organisation merged, StandingGround why) {
        Endorsement named = naming(merged);
        return standing.hasLeft() ? named : named.standing(Standing.MERGED, "merged", why, null);
    }

    /** Ends because the version in force was not signed in time. */
    Endorsement lapse() {
        return standing(Standing.WITHDRAWN, "notReendorsed");
    }

    /** When the version was signed that counts now. */
    public Instant versionSignedAt() {
        return reendorsedAt == null ? signedAt : reendorsedAt;
    }

    /** What obligations say, whoever suspended it. */
    public ComputedStanding computed() {
        return beneath == null ? new ComputedStanding(standing, standingReason, ground) : beneath;
    }

    /** The public words of whoever decided on the standing, if somebody did. */
    public Optional<String> words() {
        return Optional.ofNullable(ground).map(StandingGround::words).filter(words -> !words.isEmpty());
    }

    Endorsement standing(Standing now, String reason) {
        return standing(now, reason, null, null);
    }

    /** A suspension stays on top of what is computed. */
    Endorsement computed(ComputedStanding now) {
        return standing == Standing.SUSPENDED
                ? standing(standing, standingReason, ground, now)
                : standing(now.standing(), now.reason(), now.ground(), null);
    }

    Endorsement suspend(StandingGround why) {
        if (!standing.isComputed()) {
            throw new SignatoryProblem.NotInState(id(), standing.name());
        }
        return standing(Standing.SUSPENDED, "suspended", why, computed());
    }

    Endorsement lift(StandingGround why) {
        if (standing != Standing.SUSPENDED) {
            throw new SignatoryProblem.NotInState(id(), standing.name());
        }
        ComputedStanding again = computed();
        StandingGround rests = again.ground();
        return standing(again.standing(), again.reason(), rests == null ? why : rests.with(why.words()), null);
    }

    /** By its own act, or on its behalf for a reason. */
    Endorsement withdraw(String reason, @Nullable StandingGround why) {
        if (standing.hasLeft()) {
            throw new SignatoryProblem.NotInState(id(), standing.name());
        }
        return standing(Standing.WITHDRAWN, reason, why, null);
    }

    /**
     * Commitments and offers are for those in good standing.
     *
     * @throws SignatoryProblem.StandingForbids otherwise
     */
    public void requireMayCommit() {
        if (!standing.mayCommit()) {
            throw new SignatoryProblem.StandingForbids(standing);
        }
    }

    /**
     * Help is asked for by those that are listed and not suspended.
     *
     * @throws SignatoryProblem.StandingForbids otherwise
     */
    public void requireMayAsk() {
        if (!standing.mayAsk()) {
            throw new SignatoryProblem.StandingForbids(standing);
        }
    }

    private Endorsement standing(
            Standing now, String reason, @Nullable StandingGround why, @Nullable ComputedStanding under) {
        return new Endorsement(
                charter,
                charterVersion,
                organisation,
                signatoryFunction,
                signedAt,
                now,
                reason,
                reendorsedAt,
                why,
                under,
                firstSignedAt);
    }
}
