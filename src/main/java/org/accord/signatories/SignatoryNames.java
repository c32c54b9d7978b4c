package org.accord.signatories;

import java.util.List;
import java.util.Optional;
import org.accord.accounts.OrganisationNames;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Tells accounts what the organisations are called that people act for. */
@Component
class SignatoryNames implements OrganisationNames {

    private final Signatories signatories;
    private final SignatoryStore store;

    SignatoryNames(Signatories signatories, SignatoryStore store) {
        this.signatories = signatories;
        this.store = store;
    }

    @Override
    public Optional<String> nameOf(OrganisationId organisation, Language language) {
        return signatories.organisation(organisation).map(known -> known.name().in(language));
    }

    @Override
    public boolean isGone(OrganisationId organisation) {
        return store.organisations
                .find(organisation.value())
                .filter(found -> found.state().mergedInto() != null)
                .isPresent();
    }

    @Override
    public List<OrganisationId> matching(String words, int page, int size, Language language) {
        IndexQuery query = Signatories.everybody()
                .matching(words)
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .page(page, size);
        return signatories.directory(query).items().stream()
                .map(SignatorySummary::organisation)
                .toList();
    }
}
