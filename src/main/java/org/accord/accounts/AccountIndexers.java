package org.accord.accounts;

import java.util.stream.Stream;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about users: by organisation, by role, by name. Addresses stay out of the index. */
@Configuration(proxyBeanMethods = false)
class AccountIndexers {

    static final String ORGANISATION = "organisation";
    static final String ROLE = "role";
    static final String SUSPENDED = "suspended";
    static final String NAME = "name";

    @Bean
    Indexer userIndexer(UserStore store) {
        return RecordIndexer.of(store.users, AccountIndexers::document);
    }

    static IndexDocument document(User user) {
        return IndexDocument.summary(new Found(user.id().value()))
                .filter(ORGANISATION, organisations(user).toList())
                .filter(ROLE, user.roles().stream().map(Enum::name).toList())
                .filter(SUSPENDED, Boolean.toString(user.suspended()))
                .sort(NAME, Folding.sortKey(user.displayName(), user.language()))
                .text(user.displayName())
                .done();
    }

    private static Stream<String> organisations(User user) {
        return user.memberships().stream()
                .map(membership -> membership.organisation().value());
    }

    /** All else is read from the record. */
    record Found(String id) {}
}
