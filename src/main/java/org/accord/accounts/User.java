package org.accord.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.shared.Actor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param displayName shown to colleagues, never public; 1 to 120 characters
 * @param language in which we write to the person
 * @param roles in the secretariat: coordinator, administrator, both or none; ended ones included
 * @param ends the last day a role counts, in UTC; a role that is not in it has no end
 * @param memberships at most one of the person's own per organisation, and one per member stood in for; past ones included
 * @param suspended may sign in, but do nothing
 * @param signedOutAt sessions that began before are over; null when they were never ended
 */
public record User(
        UserId id,
        EmailAddress email,
        String displayName,
        Language language,
        Set<Role> roles,
        Map<Role, LocalDate> ends,
        List<Membership> memberships,
        boolean suspended,
        @Nullable Instant signedOutAt) {

    static final Set<Role> SECRETARIAT = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    public User {
        if (!SECRETARIAT.containsAll(roles)) {
            throw new IllegalArgumentException("a user is a coordinator or an administrator, or none");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        ends = ends == null ? Map.of() : Map.copyOf(ends); // accounts from before roles had ends
        memberships = List.copyOf(memberships);
    }

    /** A new account. */
    static User made(
            UserId id,
            EmailAddress email,
            String displayName,
            Language language,
            Set<Role> roles,
            List<Membership> memberships) {
        return new User(id, email, displayName, language, roles, Map.of(), memberships, false, null);
    }

    /** What the person may do on a day. */
    public Actor actor(LocalDate today) {
        if (suspended) {
            return new Actor(id, displayName, Set.of(Role.SUSPENDED), Set.of());
        }
        Set<Role> all = new TreeSet<>(rolesOn(today));
        running(today).forEach(membership -> {
            all.add(Role.REPRESENTATIVE);
            if (membership.kind() == Membership.Kind.ADMINISTRATOR) {
                all.add(Role.ORGANISATION_ADMINISTRATOR);
            }
        });
        return new Actor(
                id,
                displayName,
                all,
                organisations(today, kind -> true),
                organisations(today, Membership.Kind::writes),
                organisations(today, Membership.Kind::approves));
    }

    /** True for a running membership, suspended or not. */
    public boolean isMemberOf(OrganisationId organisation, LocalDate today) {
        return running(today).anyMatch(membership -> membership.organisation().equals(organisation));
    }

    /** True for whoever looks after the organisation's members today, a deputy included, unless suspended. */
    public boolean looksAfter(OrganisationId organisation, LocalDate today) {
        return !suspended
                && running(today)
                        .filter(membership -> membership.kind() == Membership.Kind.ADMINISTRATOR)
                        .anyMatch(membership -> membership.organisation().equals(organisation));
    }

    /** True for a running membership of the person's own as administrator of the organisation, unless suspended. */
    public boolean heads(OrganisationId organisation, LocalDate today) {
        return !suspended
                && own(organisation)
                        .filter(membership -> membership.isHead() && membership.isRunning(today))
                        .isPresent();
    }

    /** The membership of the person's own in an organisation, past or running. */
    public Optional<Membership> own(OrganisationId organisation) {
        return memberships.stream()
                .filter(membership ->
                        !membership.isDeputy() && membership.organisation().equals(organisation))
                .findFirst();
    }

    /** The roles in the secretariat that count on a day. */
    public Set<Role> rolesOn(LocalDate today) {
        return roles.stream()
                .filter(role -> !today.isAfter(ends.getOrDefault(role, LocalDate.MAX)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** True for somebody who is an administrator without an end and not suspended. */
    boolean isStandingAdministrator() {
        return !suspended && roles.contains(Role.ADMINISTRATOR) && !ends.containsKey(Role.ADMINISTRATOR);
    }

    User grant(Membership membership) {
        return with(
                Stream.concat(memberships.stream().filter(held -> !membership.replaces(held)), Stream.of(membership)));
    }

    /** May only read in the organisation; stands in there for nobody. */
    User retire(OrganisationId organisation) {
        return with(memberships.stream()
                .filter(held -> !held.isDeputy() || !held.organisation().equals(organisation))
                .map(held -> held.organisation().equals(organisation)
                        ? new Membership(organisation, Membership.Kind.READER, held.until(), held.from(), null)
                        : held));
    }

    User revoke(OrganisationId organisation) {
        guard(memberships.size() > others(organisation).count(), "notMember");
        return with(others(organisation));
    }

    /** Without one membership; the others stay. */
    User revoke(Membership membership) {
        guard(memberships.contains(membership), "notMember");
        return with(memberships.stream().filter(held -> !held.equals(membership)));
    }

    /** Goes on in the organisation to that day; what the user stands in for there ends with it too. */
    User leave(OrganisationId organisation, LocalDate lastDay) {
        return with(memberships.stream().flatMap(held -> {
            if (!held.organisation().equals(organisation)) {
                return Stream.of(held);
            }
            return held.isDeputy()
                    ? held.endingBy(lastDay).stream()
                    : Stream.of(new Membership(organisation, held.kind(), lastDay));
        }));
    }

    /** Stands in for the member of the organisation only for as much, and as long, as the member may do it. */
    User standingIn(User member, OrganisationId organisation) {
        return with(memberships.stream().flatMap(held -> {
            boolean concerned =
                    member.id().equals(held.deputyOf()) && held.organisation().equals(organisation);
            return concerned ? member.own(organisation).flatMap(held::within).stream() : Stream.of(held);
        }));
    }

    User suspend() {
        guard(!suspended, "suspended");
        return new User(id, email, displayName, language, roles, ends, memberships, true, signedOutAt);
    }

    User resume() {
        guard(suspended, "active");
        return new User(id, email, displayName, language, roles, ends, memberships, false, signedOutAt);
    }

    User grantRole(Role role, @Nullable LocalDate until) {
        guard(!roles.contains(role) || !Objects.equals(ends.get(role), until), "hasRole");
        Set<Role> more = new TreeSet<>(roles);
        more.add(role);
        Map<Role, LocalDate> later = new TreeMap<>(ends);
        later.remove(role);
        if (until != null) {
            later.put(role, until);
        }
        return with(more, later);
    }

    User revokeRole(Role role) {
        guard(roles.contains(role), "lacksRole");
        Set<Role> fewer = new TreeSet<>(roles);
        fewer.remove(role);
        Map<Role, LocalDate> left = new TreeMap<>(ends);
        left.remove(role);
        return with(fewer, left);
    }

    User signOut(Instant now) {
        return new User(id, email, displayName, language, roles, ends, memberships, suspended, now);
    }

    /** The rights of an earlier step, with the name and the sessions of now. */
    User restore(User earlier) {
        guard(!hasRightsOf(earlier), "restored");
        return new User(
                id,
                email,
                displayName,
                language,
                earlier.roles,
                earlier.ends,
                earlier.memberships,
                earlier.suspended,
                signedOutAt);
    }

    /** True when both may do the same on every day. */
    public boolean hasRightsOf(User other) {
        return roles.equals(other.roles)
                && ends.equals(other.ends)
                && Set.copyOf(memberships).equals(Set.copyOf(other.memberships))
                && suspended == other.suspended;
    }

    private Set<OrganisationId> organisations(LocalDate today, Predicate<Membership.Kind> may) {
        return running(today)
                .filter(membership -> may.test(membership.kind()))
                .map(Membership::organisation)
                .collect(Collectors.toSet());
    }

    private Stream<Membership> running(LocalDate today) {
        return memberships.stream().filter(membership -> membership.isRunning(today));
    }

    private Stream<Membership> others(OrganisationId organisation) {
        return memberships.stream()
                .filter(membership -> !membership.organisation().equals(organisation));
    }

    private User with(Stream<Membership> now) {
        return new User(id, email, displayName, language, roles, ends, now.toList(), suspended, signedOutAt);
    }

    private User with(Set<Role> now, Map<Role, LocalDate> until) {
        return new User(id, email, displayName, language, now, until, memberships, suspended, signedOutAt);
    }

    private void guard(boolean holds, String state) {
        if (!holds) {
            throw new AccountProblem.NotInState(id, state);
        }
    }
}
