package org.accord.accounts;

import java.time.LocalDate;
import java.util.Optional;
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

    /** Those whose organisation may lose its administrator without an act of anybody there. */
    static final String LAPSES = "lapses";

    /** The last days of memberships that have one. */
    static final String ENDS = "ends";

    private static final int EDITION = 3;

    @Bean
    Indexer userIndexer(UserStore store) {
        return new RecordIndexer<>(store.users, EDITION, user -> Optional.of(document(user)));
    }

    static IndexDocument document(User user) {
        return IndexDocument.summary(new Found(user.id().value()))
                .filter(ORGANISATION, organisations(user).toList())
                .filter(ROLE, user.roles().stream().map(Enum::name).toList())
                .filter(SUSPENDED, Boolean.toString(user.suspended()))
                .filter(LAPSES, Boolean.toString(lapses(user)))
                .filter(ENDS, ends(user).toList())
                .sort(NAME, Folding.sortKey(user.displayName(), user.language()))
                .text(user.displayName())
                .done();
    }

    private static boolean lapses(User user) {
        return user.memberships().stream()
                .anyMatch(membership -> membership.isHead() && (user.suspended() || membership.until() != null));
    }

    private static Stream<String> ends(User user) {
        return user.memberships().stream()
                .flatMap(membership -> Optional.ofNullable(membership.until()).stream())
                .map(LocalDate::toString)
                .distinct();
    }

    private static Stream<String> organisations(User user) {
        return user.memberships().stream()
                .map(membership -> membership.organisation().value())
                .distinct();
    }

    /** All else is read from the record. */
    record Found(String id) {}
}
