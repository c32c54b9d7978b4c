package org.accord.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who takes over when somebody leaves an organisation: the successor has what they need before the leaver loses it, so
 * that a process that dies in between leaves two who may act, never nobody.
 *
 * @see "decision 0034"
 */
@Service
@PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
public class Successions {

    private static final int LONGEST_REASON = 1_000;

    private final AccountBook book;
    private final Accounts accounts;
    private final Invitations invitations;
    private final LostOrganisations lost;
    private final SuccessionStore store;
    private final DraftsPassedOn drafts;
    private final List<Belongings> belongings;
    private final AccountPolicy policy;
    private final Actors actors;

    Successions(
            AccountBook book,
            Accounts accounts,
            Invitations invitations,
            LostOrganisations lost,
            SuccessionStore store,
            DraftsPassedOn drafts,
            List<Belongings> belongings,
            AccountPolicy policy,
            Actors actors) {
        this.book = book;
        this.accounts = accounts;
        this.invitations = invitations;
        this.lost = lost;
        this.store = store;
        this.drafts = drafts;
        this.belongings = belongings;
        this.policy = policy;
        this.actors = actors;
    }

    /** What a successor will get beside the role. */
    public record Estate(int drafts, List<String> more) {}

    /** What hangs on the member, before anything is passed on. */
    public Estate estate(OrganisationId organisation, UserId leaver, Language language) {
        policy.mayLookAfter(organisation);
        User leaving = book.find(leaver).state();
        List<String> lines = new ArrayList<>();
        belongings.forEach(some -> lines.addAll(some.of(leaving, organisation, language)));
        return new Estate(drafts.of(leaving, organisation).size(), List.copyOf(lines));
    }

    /**
     * Gives a successor the leaver's role and what hung on the leaver, and ends the leaver's memberships in the
     * organisation on the last day.
     *
     * @return the link for somebody new, who is also mailed it; empty for somebody who has an account
     * @throws AccountProblem.Invalid naming every field that is wrong
     * @throws AccountProblem.NotInState when the leaver is no member in their own right
     */
    public Optional<PasswordLink> handOver(HandOver wanted) {
        policy.mayLookAfter(wanted.organisation());
        wanted.check(actors.today());
        User leaver = book.find(wanted.leaver()).state();
        Membership own = leaver.own(wanted.organisation())
                .orElseThrow(() -> new AccountProblem.NotInState(wanted.leaver(), "notMember"));
        policy.mayTake(own);
        Named named = named(
                wanted.organisation(),
                wanted.colleague(),
                new NewUser(wanted.email(), wanted.displayName(), wanted.language(), "", List.of(), Set.of()),
                own.kind(),
                new Way(accounts::grant, invitations::invite));
        if (named.user().id().equals(leaver.id())) {
            throw new AccountProblem.Invalid(Map.of("email", "accounts.successor"));
        }
        store.record(
                "handedOver",
                new Succession(
                        wanted.organisation(), leaver.id(), named.user().id(), own.kind(), wanted.lastDay(), ""));
        drafts.pass(leaver, named.user(), wanted.organisation(), wanted.lastDay() != null);
        belongings.forEach(some -> some.pass(leaver, named.user(), wanted.organisation()));
        leave(leaver, own, wanted.lastDay());
        return Optional.ofNullable(named.link());
    }

    /**
     * Makes somebody else than the caller the administrator of an organisation that has none left.
     *
     * @param newcomer whose password, memberships and roles do not count
     * @param reason what was checked, 1 to 1,000 characters; kept for good
     * @return the link for somebody new; empty for somebody who has an account
     * @throws AccountProblem.Gone when it became a part of another organisation
     * @throws AccountProblem.HasAdministrator while the organisation has one
     * @throws AccountProblem.Invalid naming every field that is wrong
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public Optional<PasswordLink> appoint(OrganisationId organisation, NewUser newcomer, String reason) {
        policy.requireStanding(Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        if (book.hasHead(organisation)) {
            throw new AccountProblem.HasAdministrator(organisation);
        }
        new FieldCheck()
                .text("reason", reason, LONGEST_REASON)
                .that("email", EmailAddress.isOne(newcomer.email()), "accounts.email")
                .that("email", !isCaller(newcomer.email()), "accounts.yourself")
                .orThrow(AccountProblem.Invalid::new);
        Named named = named(
                organisation, null, newcomer, Membership.Kind.ADMINISTRATOR, new Way(this::join, invitations::appoint));
        store.record(
                "headed",
                new Succession(
                        organisation, null, named.user().id(), Membership.Kind.ADMINISTRATOR, null, reason.strip()));
        return Optional.ofNullable(named.link());
    }

    /** True while the organisation still acts, and has no administrator who may act and has a password. */
    @PreAuthorize(Rights.SECRETARIAT)
    public boolean mayAppoint(OrganisationId organisation) {
        return !policy.isGone(organisation) && !book.hasHead(organisation);
    }

    /** Organisations whose last administrator is gone, or goes within two weeks; the most urgent first. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Page<LostOrganisation> lost(int page, int size) {
        return Page.of(lost.all(), page, size);
    }

    /** The successor, with the role, and with a link when the account is new. */
    private record Named(User user, @Nullable PasswordLink link) {}

    /** How the successor gets the role: as whoever hands over may give it, or by appointment. */
    private record Way(BiConsumer<UserId, Membership> grant, Function<NewUser, PasswordLink> invite) {}

    private Named named(
            OrganisationId organisation, @Nullable UserId colleague, NewUser newcomer, Membership.Kind kind, Way way) {
        Optional<UserId> known = Optional.ofNullable(colleague)
                .or(() -> book.byEmail(EmailAddress.of(newcomer.email())).map(User::id));
        if (known.isEmpty()) {
            PasswordLink link = way.invite()
                    .apply(NewUser.member(
                            newcomer.email(),
                            newcomer.displayName(),
                            newcomer.language(),
                            "",
                            Membership.of(organisation, kind)));
            return new Named(book.find(link.user()).state(), link);
        }
        User user = book.find(known.get()).state();
        if (user.suspended()) {
            throw new AccountProblem.Invalid(Map.of(colleague == null ? "email" : "colleague", "accounts.suspended"));
        }
        Optional<Membership> held = user.own(organisation).filter(own -> own.isRunning(actors.today()));
        Membership.Kind both =
                held.map(Membership::kind).filter(own -> own.covers(kind)).orElse(kind);
        if (held.filter(own -> own.until() == null && own.kind() == both).isEmpty()) {
            way.grant().accept(user.id(), Membership.of(organisation, both));
        }
        return new Named(book.find(user.id()).state(), null);
    }

    private void join(UserId user, Membership membership) {
        book.change("joined", user, membership.organisation(), now -> now.grant(membership));
    }

    private boolean isCaller(String email) {
        return EmailAddress.isOne(email)
                && book.byEmail(EmailAddress.of(email))
                        .filter(user -> user.id().equals(CurrentActor.get().user()))
                        .isPresent();
    }

    private void leave(User leaver, Membership own, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            book.change("left", leaver.id(), own.organisation(), user -> user.revoke(own.organisation()));
        } else {
            book.change("leaves", leaver.id(), own.organisation(), user -> user.leave(own.organisation(), lastDay));
        }
    }
}
