package org.accord.accounts;

import java.util.function.Predicate;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whose account, whose members. */
@Component
class AccountPolicy {

    /** Those who may give somebody an account or a membership; for which organisation, the methods here decide. */
    static final String LOOKS_AFTER_MEMBERS =
            "hasAnyRole('ORGANISATION_ADMINISTRATOR', 'COORDINATOR', 'ADMINISTRATOR', 'SYSTEM') and !hasRole('SUSPENDED')";

    /** Those who run the portal. */
    static final String ADMINISTRATORS = "hasAnyRole('ADMINISTRATOR', 'SYSTEM') and !hasRole('SUSPENDED')";

    private final Actors actors;
    private final OrganisationNames organisations;

    AccountPolicy(Actors actors, @Lazy OrganisationNames organisations) {
        this.actors = actors;
        this.organisations = organisations;
    }

    /**
     * Administrators create anyone; organisation administrators members of their own organisation; coordinators the
     * first representative of an organisation, who then looks after the rest.
     */
    void mayCreate(NewUser wanted, Predicate<OrganisationId> untouched) {
        wanted.memberships().forEach(this::requireStanding);
        if (isAdministrator()) {
            return;
        }
        if (!wanted.roles().isEmpty() || wanted.memberships().size() != 1) {
            throw new AccountProblem.NotAllowed("roles");
        }
        Membership membership = wanted.memberships().getFirst();
        boolean first = CurrentActor.get().is(Role.COORDINATOR) && isFirst(membership, untouched);
        if (!first) {
            mayGive(membership);
        }
    }

    /**
     * Grants follow the same rule as accounts; only administrators in their own right demote one, or grant to
     * themselves.
     */
    void mayGrant(User user, Membership membership, Predicate<OrganisationId> untouched) {
        requireStanding(membership);
        boolean self = CurrentActor.get().user().equals(user.id());
        if (!self && CurrentActor.get().is(Role.COORDINATOR) && isFirst(membership, untouched)) {
            return;
        }
        mayGive(membership);
        if (self) {
            mayHead(membership.organisation());
        }
        if (!membership.isDeputy()) {
            user.own(membership.organisation()).ifPresent(this::mayTake);
        }
    }

    /** Of an organisation that became a part of another, everybody is but a reader. */
    void requireStanding(Membership membership) {
        if (membership.kind() != Membership.Kind.READER && isGone(membership.organisation())) {
            throw new AccountProblem.Gone(membership.organisation());
        }
    }

    boolean isGone(OrganisationId organisation) {
        return organisations.isGone(organisation);
    }

    /** The rights of an earlier step, as far as they can be given today. */
    User standing(User earlier) {
        User standing = earlier;
        for (Membership held : earlier.memberships()) {
            if (isGone(held.organisation())) {
                standing = standing.retire(held.organisation());
            }
        }
        return standing;
    }

    /** As {@link #mayLookAfter}; whoever only stands in for an administrator takes the role from none. */
    void mayTake(Membership held) {
        if (held.isHead()) {
            mayHead(held.organisation());
        } else {
            mayLookAfter(held.organisation());
        }
    }

    /**
     * As {@link #mayLookAfter}; whoever only stands in for an administrator makes no other, nor another deputy of one.
     */
    private void mayGive(Membership membership) {
        if (membership.kind() == Membership.Kind.ADMINISTRATOR) {
            mayHead(membership.organisation());
        } else {
            mayLookAfter(membership.organisation());
        }
    }

    /** The organisation's administrators in their own right, and those of the portal. */
    private void mayHead(OrganisationId organisation) {
        boolean heads = actors.user(CurrentActor.get().user())
                .filter(user -> user.heads(organisation, actors.today()))
                .isPresent();
        if (!isAdministrator() && !heads) {
            throw new AccountProblem.NotAllowed(organisation.value());
        }
    }

    /** The organisation's own administrators, and those of the portal. */
    void mayLookAfter(OrganisationId organisation) {
        if (!isAdministrator() && !looksAfter(organisation)) {
            throw new AccountProblem.NotAllowed(organisation.value());
        }
    }

    /** Colleagues and the secretariat. */
    void maySeeMembers(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        if (!actor.isSecretariat() && !actor.seesFor(organisation)) {
            throw new AccountProblem.NotAllowed(organisation.value());
        }
    }

    /** The person, colleagues in an organisation, and the secretariat. */
    void maySee(User user) {
        if (!sees(user)) {
            throw new AccountProblem.NotAllowed(user.id().value());
        }
    }

    boolean sees(User user) {
        Actor actor = CurrentActor.get();
        boolean colleague =
                actor.organisations().stream().anyMatch(organisation -> user.isMemberOf(organisation, actors.today()));
        return actor.isSecretariat() || actor.user().equals(user.id()) || colleague;
    }

    /** Nobody takes rights from themselves: the last administrator would lock the portal. */
    void mayNotBeSelf(UserId user) {
        if (CurrentActor.get().user().equals(user)) {
            throw new AccountProblem.NotAllowed(user.value());
        }
    }

    /** Where anybody was before, a coordinator appoints, and says why: see {@link Successions#appoint}. */
    private static boolean isFirst(Membership membership, Predicate<OrganisationId> untouched) {
        return membership.isHead() && untouched.test(membership.organisation());
    }

    private boolean looksAfter(OrganisationId organisation) {
        return actors.user(CurrentActor.get().user())
                .filter(user -> user.looksAfter(organisation, actors.today()))
                .isPresent();
    }

    private static boolean isAdministrator() {
        Actor actor = CurrentActor.get();
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }
}
