package org.accord.signatories;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives slugs to many organisations at once, for seeds. */
public final class Slugged {

    private Slugged() {}

    public static void claim(MongoTemplate mongo, List<Organisation> organisations) {
        mongo.insert(
                organisations.stream()
                        .map(each ->
                                new SignatoryStore.Slug(each.slug(), each.id().value()))
                        .toList(),
                SignatoryStore.Slug.class);
    }
}
