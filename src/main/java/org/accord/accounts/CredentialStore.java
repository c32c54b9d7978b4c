package org.accord.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Passwords by e-mail address, each address once. Never in the register. */
@Component
class CredentialStore {

    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;

    CredentialStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Optional<Credential> find(EmailAddress email) {
        return Optional.ofNullable(mongo.findById(email.value(), Credential.class));
    }

    /**
     * Gives the address to the user; false when another has it. An address whose user was never recorded, because a
     * process died in between, is free again after a minute.
     */
    boolean claim(EmailAddress email, UserId user, String hash, Predicate<UserId> isRecorded) {
        Credential wanted = new Credential(email.value(), user.value(), hash, clock.instant(), null);
        try {
            mongo.insert(wanted);
            return true;
        } catch (DuplicateKeyException taken) {
            Credential now = mongo.findById(email.value(), Credential.class);
            if (now == null || isRecorded.test(new UserId(now.user())) || !isAbandoned(now)) {
                return false;
            }
            mongo.save(wanted);
            return true;
        }
    }

    void change(EmailAddress email, UserId user, String hash) {
        Instant signedInAt = find(email).map(Credential::signedInAt).orElse(null);
        mongo.save(new Credential(email.value(), user.value(), hash, clock.instant(), signedInAt));
    }

    /** Notes that the person came in. */
    void signedIn(EmailAddress email) {
        Query whose = Query.query(Criteria.where("_id").is(email.value()));
        mongo.updateFirst(whose, Update.update("signedInAt", clock.instant()), Credential.class);
    }

    private boolean isAbandoned(Credential credential) {
        return credential.changedAt().plus(ABANDONED_AFTER).isBefore(clock.instant());
    }

    /**
     * How somebody proves who they are.
     *
     * @param hash of the password; empty while none was chosen
     * @param signedInAt the last time; null when never
     */
    @Document("credentials")
    record Credential(
            @Id String email,
            String user,
            String hash,
            Instant changedAt,
            @Nullable Instant signedInAt) {

        boolean isUsable() {
            return !hash.isEmpty();
        }

        @Override
        public String toString() {
            return "Credential[" + user + "]";
        }
    }
}
