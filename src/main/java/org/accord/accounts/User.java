package org.accord.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.shared.Actor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;

/**
 * A person with an account.
 *
 * @param displayName shown to colleagues, never public; 1 to 120 characters
 * @param language in which we write to the person
 * @param roles in the secretariat: coordinator, administrator, both or none
 * @param memberships at most one per organisation, past ones included
 * @param suspended may sign in, but do nothing
 */
public record User(
        UserId id,
        EmailAddress email,
        String displayName,
        Language language,
        Set<Role> roles,
        List<Membership> memberships,
        boolean suspended) {

    static final Set<Role> SECRETARIAT = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    public User {
        if (!SECRETARIAT.containsAll(roles)) {
            throw new IllegalArgumentException("a user is a coordinator or an administrator, or none");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        memberships = List.copyOf(memberships);
    }

    /** What the person may do on a day. */
    public Actor actor(LocalDate today) {
        if (suspended) {
            return new Actor(id, displayName, Set.of(Role.SUSPENDED), Set.of());
        }
        Set<Role> all = new TreeSet<>(roles);
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
                running(today).map(Membership::organisation).collect(Collectors.toSet()));
    }

    /** True for a running membership, suspended or not. */
    public boolean isMemberOf(OrganisationId organisation, LocalDate today) {
        return running(today).anyMatch(membership -> membership.organisation().equals(organisation));
    }

    /** True for a running membership as administrator of the organisation, unless suspended. */
    public boolean looksAfter(OrganisationId organisation, LocalDate today) {
        return !suspended
                && running(today)
                        .filter(membership -> membership.kind() == Membership.Kind.ADMINISTRATOR)
                        .anyMatch(membership -> membership.organisation().equals(organisation));
    }

    User grant(Membership membership) {
        return with(Stream.concat(others(membership.organisation()), Stream.of(membership)));
    }

    User revoke(OrganisationId organisation) {
        guard(memberships.size() > others(organisation).count(), "notMember");
        return with(others(organisation));
    }

    User suspend() {
        guard(!suspended, "suspended");
        return new User(id, email, displayName, language, roles, memberships, true);
    }

    User resume() {
        guard(suspended, "active");
        return new User(id, email, displayName, language, roles, memberships, false);
    }

    User grantRole(Role role) {
        guard(!roles.contains(role), "hasRole");
        List<Role> more = new ArrayList<>(roles);
        more.add(role);
        return with(more);
    }

    User revokeRole(Role role) {
        guard(roles.contains(role), "lacksRole");
        return with(roles.stream().filter(other -> other != role).toList());
    }

    private Stream<Membership> running(LocalDate today) {
        return memberships.stream().filter(membership -> membership.isRunning(today));
    }

    private Stream<Membership> others(OrganisationId organisation) {
        return memberships.stream()
                .filter(membership -> !membership.organisation().equals(organisation));
    }

    private User with(Stream<Membership> now) {
        return new User(id, email, displayName, language, roles, now.toList(), suspended);
    }

    private User with(List<Role> now) {
        return new User(id, email, displayName, language, new TreeSet<>(now), memberships, suspended);
    }

    private void guard(boolean holds, String state) {
        if (!holds) {
            throw new AccountProblem.NotInState(id, state);
        }
    }
}
