package org.accord.accounts;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where users are kept. */
@Component
class UserStore {

    static final String USER = "user";

    final Records<User> users;

    UserStore(RecordKinds kinds) {
        users = kinds.of(USER, "users", User.class);
    }
}
