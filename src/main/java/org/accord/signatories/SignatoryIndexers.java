package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about signatories and applications. */
@Configuration(proxyBeanMethods = false)
class SignatoryIndexers {

    private static final int EDITION = 7;

    @Bean
    Indexer endorsementIndexer(SignatoryStore store) {
        return new RecordIndexer<>(
                store.endorsements, EDITION, signed -> Optional.of(SignatoryIndexers.endorsement(signed)));
    }

    @Bean
    Indexer applicationIndexer(SignatoryStore store) {
        return new RecordIndexer<>(
                store.applications, EDITION, asked -> Optional.of(SignatoryIndexers.application(asked)));
    }

    @Bean
    Indexer renamingIndexer(RenamingStore store) {
        return RecordIndexer.of(store.renamings, SignatoryIndexers::renaming);
    }

    @Bean
    Indexer mergerIndexer(RenamingStore store) {
        return RecordIndexer.of(
                store.mergers,
                merger -> IndexDocument.summary(merger.state())
                        .filter("state", merger.state().name())
                        .done());
    }

    static IndexDocument renaming(Renaming renaming) {
        Instant asked = renaming.askedAt();
        return IndexDocument.summary(renaming)
                .filter("state", renaming.state().name())
                .sort("asked", asked == null ? "" : asked.toString())
                .done();
    }

    /** Found by its last day while it has a window; the summary says no more. */
    @Bean
    Indexer vettingIndexer(VettingStore store) {
        return new RecordIndexer<>(store.vettings, 1, SignatoryIndexers::vetting);
    }

    static Optional<IndexDocument> vetting(Vetting vetting) {
        return Optional.ofNullable(vetting.window())
                .map(window -> IndexDocument.summary(new WindowSummary(window.lastDay()))
                        .filter("charter", vetting.charter())
                        .filter("lastDay", window.lastDay().toString())
                        .done());
    }

    private record WindowSummary(LocalDate lastDay) {}

    static IndexDocument endorsement(Endorsement endorsement) {
        Organisation organisation = endorsement.organisation();
        IndexDocument.Draft draft = IndexDocument.summary(SignatorySummary.of(endorsement))
                .filter("charter", endorsement.charter())
                .filter("organisation", organisation.id().value())
                .filter("type", organisation.type().name())
                .filter("country", organisation.country().iso2())
                .filter(Traits.NAME, Traits.keys(organisation.everyName()))
                .filter(Traits.CORE, Traits.cores(organisation.everyName()))
                .filter(Traits.DOMAIN, Traits.domains(organisation.website(), ""))
                .filter("standing", endorsement.standing().name())
                .filter(SignedVersions.VERSION, String.valueOf(endorsement.charterVersion()))
                .filter(
                        "year",
                        String.valueOf(
                                endorsement.signedAt().atZone(ZoneOffset.UTC).getYear()))
                .sort("signed", endorsement.signedAt().toString())
                .names(organisation.everyName())
                .text(organisation.slug());
        for (Language language : Language.values()) {
            draft.sort(
                    language == Language.EN ? "name" : "name-" + language.tag(),
                    Folding.sortKey(organisation.name().in(language), language));
        }
        Countries.find(organisation.country()).ifPresent(country -> seat(draft, organisation.type(), country));
        return draft.done();
    }

    /** A state is found before the organisations that have their seat in it. */
    private static void seat(IndexDocument.Draft draft, OrganisationType type, Country country) {
        draft.filter("region", country.region().name())
                .filter("subregion", country.subregion())
                .filter("income", country.income().name());
        if (type == OrganisationType.STATE) {
            draft.names(country.spellings());
        } else {
            draft.text(country.spellings().toArray(String[]::new));
        }
    }

    private static IndexDocument application(Application application) {
        return IndexDocument.summary(ApplicationSummary.of(application))
                .filter("state", application.state().name())
                .filter("charter", application.charter())
                .filter("type", application.type().name())
                .filter(Traits.NAME, Traits.names(application.name()))
                .filter(Traits.CORE, Traits.cores(application.name().texts().values()))
                .filter(Traits.DOMAIN, Traits.domains(application.website(), application.email()))
                .sort("submitted", application.submittedAt().toString())
                .text(application.name().texts().values().toArray(String[]::new))
                .done();
    }
}
