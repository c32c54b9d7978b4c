package org.accord.commitments;

import org.accord.approvals.BindingAct;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What binds a partner, and what is found about partners. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    BindingAct confirmPartnership(CommitmentStore store, Partnerships partnerships, Messages messages) {
        return new PartnerBinding(PartnerActs.CONFIRM, store, partnerships, messages);
    }

    @Bean
    BindingAct leavePartnership(CommitmentStore store, Partnerships partnerships, Messages messages) {
        return new PartnerBinding(PartnerActs.LEAVE, store, partnerships, messages);
    }

    @Bean
    Indexer partnerIndexer(CommitmentStore store) {
        return RecordIndexer.of(store.partners, PartnerConfiguration::document);
    }

    private static IndexDocument document(Partner partner) {
        IndexDocument.Draft draft = IndexDocument.summary(PartnerSummary.of(partner))
                .filter("commitment", partner.commitment())
                .filter("state", partner.state().name())
                .filter("public", partner.state().isPublic() ? "yes" : "no")
                .filter("standing", partner.state().isStanding() ? "yes" : "no")
                .sort("since", partner.since().toString())
                .names(partner.name().texts().values());
        for (Language language : Language.values()) {
            draft.sort(
                    language == Language.EN ? "name" : "name-" + language.tag(),
                    Folding.sortKey(partner.name().in(language), language));
        }
        Commitment.Lead signatory = partner.organisation();
        if (signatory != null) {
            draft.filter("organisation", signatory.id().value())
                    .filter("type", signatory.type().name())
                    .filter("country", signatory.country().iso2());
            Countries.find(signatory.country())
                    .ifPresent(
                            country -> draft.filter("region", country.region().name()));
        }
        return draft.done();
    }
}
