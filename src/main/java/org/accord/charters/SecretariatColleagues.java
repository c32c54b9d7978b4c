package org.accord.charters;

import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Coordinators and administrators whose accounts are not suspended. */
@Component
class SecretariatColleagues implements Colleagues {

    private final Accounts accounts;

    SecretariatColleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean hasBeside(UserId person) {
        return Stream.concat(accounts.coordinators().stream(), accounts.administrators().stream())
                .anyMatch(user -> !user.id().equals(person));
    }
}
