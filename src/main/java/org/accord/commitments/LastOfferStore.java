package org.accord.commitments;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Where it is kept which offer of a commitment is its last: apart from the register, whose subjects everyone reads. */
@Component
class LastOfferStore {

    private final MongoTemplate mongo;

    LastOfferStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<String> of(String commitment) {
        return Optional.ofNullable(mongo.findById(commitment, LastOffer.class)).map(LastOffer::offer);
    }

    /** Puts an offer in the place of the last one; false when another took that place meanwhile. */
    boolean put(String commitment, Optional<String> last, String next) {
        return last.map(before -> replace(commitment, before, next)).orElseGet(() -> begin(commitment, next));
    }

    private boolean begin(String commitment, String next) {
        try {
            mongo.insert(new LastOffer(commitment, next));
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private boolean replace(String commitment, String before, String next) {
        Query same =
                Query.query(Criteria.where("_id").is(commitment).and("offer").is(before));
        return mongo.updateFirst(same, Update.update("offer", next), LastOffer.class)
                        .getMatchedCount()
                == 1;
    }

    @Document("last_offers")
    record LastOffer(@Id String commitment, String offer) {}
}
