package org.accord.accounts;

import java.util.Optional;
import org.accord.shared.PersonNames;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Names as {@link Accounts} tells them. */
@Component
class ColleagueNames implements PersonNames {

    private final Accounts accounts;

    ColleagueNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> of(UserId person) {
        return accounts.nameOf(person);
    }
}
