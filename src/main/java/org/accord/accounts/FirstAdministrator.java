package org.accord.accounts;

import java.util.Map;
import java.util.Set;
import org.accord.accounts.AdministratorLinkStore.Link;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How a new portal gets its first administrator: whoever has the code from its log makes the account. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class FirstAdministrator {

    private final AdministratorLinks links;
    private final Accounts accounts;

    FirstAdministrator(AdministratorLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** True while nobody is an administrator and a link can be used. */
    public boolean isWanted() {
        return links.current().isPresent();
    }

    /**
     * Makes the account and uses the link up. The act is Accord's own.
     *
     * @param person who is to have it; becomes an administrator, whatever else is asked for
     * @param again the password once more: nobody could help a first administrator who mistyped it
     * @throws AccountProblem.Invalid naming {@code code} when it opens nothing (it was used, or has expired, or another
     *     was made since), {@code again}, and every field of {@link NewUser} that is wrong; the link then stays
     */
    public UserId accept(String code, NewUser person, String again) {
        Link link = links.of(code).orElseThrow(FirstAdministrator::dead);
        NewUser wanted = person.as(Set.of(Role.ADMINISTRATOR));
        wanted.checked(UserId.random());
        if (!wanted.password().equals(again)) {
            throw new AccountProblem.Invalid(Map.of("again", "accounts.passwordAgain"));
        }
        if (!links.take(link)) {
            throw dead();
        }
        return made(wanted, link);
    }

    private UserId made(NewUser wanted, Link link) {
        boolean made = false;
        try {
            UserId id = CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(wanted));
            made = true;
            return id;
        } finally {
            if (!made) {
                links.putBack(link);
            }
        }
    }

    private static AccountProblem dead() {
        return new AccountProblem.Invalid(Map.of("code", "accounts.code"));
    }
}
