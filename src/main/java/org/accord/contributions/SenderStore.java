package org.accord.contributions;

import java.util.List;
import java.util.Optional;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where it is kept who added a contribution: apart from the register, the search index and every export. */
@Component
class SenderStore {

    private static final String USER = "user";

    private final MongoTemplate mongo;

    SenderStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup("contribution_senders", "contribution_senders_by_user", USER);
    }

    /** Notes who adds it, before it is recorded; again changes nothing. */
    Sender note(String contribution, Sender sender) {
        try {
            mongo.insert(new SenderDocument(
                    contribution, sender.user().value(), sender.organisation().value()));
            return sender;
        } catch (DuplicateKeyException again) {
            return find(contribution).orElse(sender);
        }
    }

    Optional<Sender> find(String contribution) {
        return Optional.ofNullable(mongo.findById(contribution, SenderDocument.class))
                .map(SenderDocument::sender);
    }

    /** Ids of what a person added, in no order. */
    List<String> of(UserId user) {
        return mongo.find(Query.query(Criteria.where(USER).is(user.value())), SenderDocument.class).stream()
                .map(SenderDocument::id)
                .toList();
    }

    @Document("contribution_senders")
    record SenderDocument(@Id String id, String user, String organisation) {

        Sender sender() {
            return new Sender(new UserId(user), new OrganisationId(organisation));
        }
    }
}
