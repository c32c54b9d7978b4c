package org.accord.signatories;

import java.util.Optional;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.shared.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Where signatories keep their records, and the table of slugs, each given once and never again. */
@Component
class SignatoryStore {

    static final String APPLICATION = "application";
    static final String ORGANISATION = "organisation";
    static final String ENDORSEMENT = "endorsement";

    final Records<Application> applications;
    final Records<Organisation> organisations;
    final Records<Endorsement> endorsements;
    private final MongoTemplate mongo;

    SignatoryStore(RecordKinds kinds, MongoTemplate mongo) {
        applications = kinds.of(APPLICATION, "applications", Application.class);
        organisations = kinds.of(ORGANISATION, "organisations", Organisation.class);
        endorsements = kinds.of(ENDORSEMENT, "endorsements", Endorsement.class);
        this.mongo = mongo;
    }

    Optional<Recorded<Endorsement>> endorsement(String charter, OrganisationId organisation) {
        return endorsements.find(Endorsement.id(charter, organisation));
    }

    /** Gives the slug to the organisation, or the wished one with the smallest free number behind it. */
    String claimSlug(String wished, OrganisationId organisation) {
        String slug = wished;
        for (int number = 2; !isClaimed(slug, organisation); number++) {
            slug = wished + "-" + number;
        }
        return slug;
    }

    /**
     * After an organisation was carried into its signatures: whoever changed it meanwhile may have been overwritten there.
     *
     * @throws RegisterProblem.ChangedMeanwhile when it is not as it was carried
     */
    void requireUnchanged(Organisation carried) {
        Recorded<Organisation> now = organisations.get(carried.id().value());
        if (!now.state().equals(carried)) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(ORGANISATION, now.id()), now.version());
        }
    }

    Optional<OrganisationId> bySlug(String slug) {
        return Optional.ofNullable(mongo.findById(slug, Slug.class)).map(row -> new OrganisationId(row.organisation()));
    }

    private boolean isClaimed(String slug, OrganisationId organisation) {
        Slug existing = mongo.findById(slug, Slug.class);
        if (existing != null) {
            return existing.organisation().equals(organisation.value());
        }
        try {
            mongo.insert(new Slug(slug, organisation.value()));
            return true;
        } catch (org.springframework.dao.DuplicateKeyException taken) {
            return isClaimed(slug, organisation);
        }
    }

    @org.springframework.data.mongodb.core.mapping.Document("slugs")
    record Slug(@org.springframework.data.annotation.Id String slug, String organisation) {}
}
