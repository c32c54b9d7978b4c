package org.accord.accounts;

import java.util.List;
import java.util.Set;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;

/**
 * Somebody who is to have an account.
 *
 * @param email as typed
 * @param password at least 15 characters, none of the common ones
 * @param memberships to begin with
 * @param roles in the secretariat, to begin with
 */
public record NewUser(
        String email,
        String displayName,
        Language language,
        String password,
        List<Membership> memberships,
        Set<Role> roles) {

    static final int LONGEST_NAME = 120;

    public NewUser {
        memberships = List.copyOf(memberships);
        roles = Set.copyOf(roles);
    }

    /** A person who acts for one organisation. */
    public static NewUser member(
            String email, String displayName, Language language, String password, Membership membership) {
        return new NewUser(email, displayName, language, password, List.of(membership), Set.of());
    }

    /** Staff of the secretariat. */
    public static NewUser staff(String email, String displayName, Language language, String password, Role role) {
        return new NewUser(email, displayName, language, password, List.of(), Set.of(role));
    }

    /** The same person in the secretariat, without memberships. */
    NewUser as(Set<Role> wanted) {
        return new NewUser(email, displayName, language, password, List.of(), wanted);
    }

    User checked(UserId id) {
        FieldCheck check = person();
        PasswordRules.fault(password, email, displayName).ifPresent(fault -> check.that("password", false, fault));
        return made(id, check);
    }

    /** As {@link #checked}, for somebody who chooses a password later. */
    User invited(UserId id) {
        return made(id, person());
    }

    private FieldCheck person() {
        return new FieldCheck()
                .text("displayName", displayName, LONGEST_NAME)
                .that("email", EmailAddress.isOne(email), "accounts.email")
                .that("roles", User.SECRETARIAT.containsAll(roles), "accounts.role");
    }

    private User made(UserId id, FieldCheck check) {
        check.orThrow(AccountProblem.Invalid::new);
        return User.made(id, EmailAddress.of(email), displayName.strip(), language, roles, memberships);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewUser[" + memberships + ", " + roles + "]";
    }
}
