package org.accord.shared;

import java.security.Principal;
import java.util.Set;

/**
 * Who acts: a signed-in person with what they may do now, or the system.
 *
 * @param user the account
 * @param displayName shown to colleagues, never public
 * @param roles what the person is
 * @param organisations those the person has a running membership in
 * @param writing those among them for which the person writes, submits and publishes
 * @param approving those among them for which the person approves what a colleague asks for
 */
public record Actor(
        UserId user,
        String displayName,
        Set<Role> roles,
        Set<OrganisationId> organisations,
        Set<OrganisationId> writing,
        Set<OrganisationId> approving)
        implements Principal {

    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, "Accord", Set.of(Role.SYSTEM), Set.of());

    /** Somebody without an account. */
    public static final Actor VISITOR = new Actor(new UserId("visitor"), "", Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
        writing = Set.copyOf(writing);
        approving = Set.copyOf(approving);
    }

    /** Somebody who writes for each of the organisations, and approves for none. */
    public Actor(UserId user, String displayName, Set<Role> roles, Set<OrganisationId> organisations) {
        this(user, displayName, roles, organisations, organisations, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True for staff of the secretariat, administrators and the system. */
    public boolean isSecretariat() {
        return is(Role.COORDINATOR) || is(Role.ADMINISTRATOR) || is(Role.SYSTEM);
    }

    /** True for a member of the organisation who is not suspended: may read its drafts and desks. */
    public boolean seesFor(OrganisationId organisation) {
        return !is(Role.SUSPENDED) && organisations.contains(organisation);
    }

    /** True for a member who may write, submit and publish for the organisation. */
    public boolean actsFor(OrganisationId organisation) {
        return !is(Role.SUSPENDED) && writing.contains(organisation);
    }

    /** True for a member who may approve, for the organisation, what somebody else asks for. */
    public boolean approvesFor(OrganisationId organisation) {
        return !is(Role.SUSPENDED) && approving.contains(organisation);
    }

    @Override
    public String getName() {
        return user.value();
    }
}
