package org.accord.accounts;

import java.util.Optional;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Links by which people choose their password: for a new account, or instead of a password that was lost. Each is mailed
 * to the person and shown to whoever made it; it works once and for a week.
 */
@Service
@PreAuthorize(AccountPolicy.ADMINISTRATORS)
public class Invitations {

    private final AccountBook book;
    private final AccountPolicy policy;
    private final PasswordLinks links;
    private final PasswordChoice choice;
    private final Actors actors;

    Invitations(AccountBook book, AccountPolicy policy, PasswordLinks links, PasswordChoice choice, Actors actors) {
        this.book = book;
        this.policy = policy;
        this.links = links;
        this.choice = choice;
        this.actors = actors;
    }

    /**
     * Gives somebody an account without a password, and a link to choose one; by the same people as {@link
     * Accounts#create}.
     *
     * @param wanted whose password does not count
     * @throws AccountProblem.Invalid naming every field that is wrong, an address that has an account included
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public PasswordLink invite(NewUser wanted) {
        policy.mayCreate(wanted, book::isUntouched);
        Deputies.checkEnds(wanted.memberships(), actors.today());
        return appoint(wanted);
    }

    /** As {@link #invite}, for a caller who has looked already whether this may be. */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    PasswordLink appoint(NewUser wanted) {
        User invited = wanted.invited(UserId.random());
        return linked(invited.id(), () -> book.open("invited", invited, ""));
    }

    /** Another link for a person, in the place of the one before; the act is in their history. Not for oneself. */
    public PasswordLink renew(UserId user) {
        policy.mayNotBeSelf(user);
        return linked(user, () -> book.change("linked", user, null, now -> now));
    }

    /** A code for the person's open link, to be mailed to them; empty when it was used or has expired. */
    @PreAuthorize(Rights.SYSTEM)
    public Optional<PasswordLink> forMail(UserId user) {
        return links.another(PasswordPurpose.INVITATION, user);
    }

    /** True while the code opens something. */
    @PreAuthorize(Rights.EVERYONE)
    public boolean isOpen(String code) {
        return links.find(PasswordPurpose.INVITATION, code).isPresent();
    }

    /**
     * Uses a link up: from now on the password is the person's, and sessions under the old one are over.
     *
     * @throws AccountProblem.Invalid naming {@code code} when it opens nothing, {@code password}, or {@code again}; the
     *     link then stays
     */
    @PreAuthorize(Rights.EVERYONE)
    public void accept(String code, String password, String again) {
        choice.choose(PasswordPurpose.INVITATION, code, password, again);
    }

    /** The link is there before the act, since the act sends the mail. */
    private PasswordLink linked(UserId user, Runnable act) {
        PasswordLink link = links.open(PasswordPurpose.INVITATION, user);
        try {
            act.run();
            return link;
        } catch (RuntimeException failed) {
            if (!(failed instanceof RegisterUnavailable away && away.isMaybeRecorded())) {
                drop(user, failed);
            }
            throw failed;
        }
    }

    /** A link that nobody learnt of; while the database is away it stays, unknown, until its time is over. */
    private void drop(UserId user, RuntimeException failed) {
        try {
            links.dropAll(user);
        } catch (RuntimeException away) {
            failed.addSuppressed(away);
        }
    }
}
