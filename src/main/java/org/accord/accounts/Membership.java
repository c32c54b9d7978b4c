package org.accord.accounts;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A user's right to act for an organisation, or to see what is its own.
 *
 * @param until the last day it counts, in UTC; null for no end
 * @param from the first day it counts, in UTC; null when it counts from the beginning
 * @param deputyOf the member whom the user stands in for; null for a membership of the user's own
 */
public record Membership(
        OrganisationId organisation,
        Kind kind,
        @Nullable LocalDate until,
        @Nullable LocalDate from,
        @Nullable UserId deputyOf) {

    /** What a member may do; message keys {@code accounts.kind.<name>}. */
    public enum Kind {
        /** Sees the organisation's drafts and desks, and changes nothing. */
        READER,
        /** Writes, submits and publishes; in the register of before there were roles, MEMBER. */
        @JsonAlias("MEMBER")
        EDITOR,
        /** Also approves what a colleague asks for. */
        APPROVER,
        /** Also looks after the members. */
        ADMINISTRATOR;

        boolean writes() {
            return this != READER;
        }

        boolean approves() {
            return this == APPROVER || this == ADMINISTRATOR;
        }

        /** True when whoever is this may do all that the other may. */
        public boolean covers(Kind other) {
            return compareTo(other) >= 0;
        }
    }

    /** A membership of the user's own. */
    public Membership(OrganisationId organisation, Kind kind, @Nullable LocalDate until) {
        this(organisation, kind, until, null, null);
    }

    /** A membership without an end. */
    public static Membership of(OrganisationId organisation, Kind kind) {
        return new Membership(organisation, kind, null);
    }

    /** Stands in for a member, on these days only. */
    public static Membership deputy(
            OrganisationId organisation, Kind kind, UserId member, LocalDate from, LocalDate until) {
        return new Membership(organisation, kind, until, from, member);
    }

    public boolean isRunning(LocalDate today) {
        return (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }

    /** True for a membership of the user's own as administrator of the organisation. */
    public boolean isHead() {
        return deputyOf == null && kind == Kind.ADMINISTRATOR;
    }

    public boolean isDeputy() {
        return deputyOf != null;
    }

    /** As far as somebody with the other may have it stood in for; empty when not at all. */
    Optional<Membership> within(Membership other) {
        LocalDate last = other.until();
        return Optional.of(this)
                .filter(held -> other.kind().covers(held.kind()))
                .flatMap(held -> last == null ? Optional.of(held) : held.endingBy(last));
    }

    /** The same to that day at the latest; empty when it begins later. */
    Optional<Membership> endingBy(LocalDate day) {
        if (from != null && from.isAfter(day)) {
            return Optional.empty();
        }
        boolean longer = until == null || until.isAfter(day);
        return Optional.of(longer ? new Membership(organisation, kind, day, from, deputyOf) : this);
    }

    /** True when the two cannot stand beside each other: of one organisation, and in the same person's place. */
    boolean replaces(Membership other) {
        return organisation.equals(other.organisation) && Objects.equals(deputyOf, other.deputyOf);
    }
}
