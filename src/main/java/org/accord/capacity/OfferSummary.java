package org.accord.capacity;

import java.time.Instant;
import java.util.Set;
import org.accord.shared.CountryCode;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;

/** What a list of offers shows of one, and all that matching looks at. */
public record OfferSummary(
        String id,
        Party donor,
        Language language,
        String title,
        Set<Theme> themes,
        Set<Region> regions,
        Set<IncomeGroup> incomes,
        Set<Language> languages,
        Window window,
        int slots,
        Set<CountryCode> excludedRecipients,
        Offer.State state,
        Instant recordedAt) {

    static OfferSummary of(Offer offer) {
        return new OfferSummary(
                offer.id(),
                offer.donor(),
                offer.language(),
                offer.title(),
                offer.themes(),
                offer.regions(),
                offer.incomes(),
                offer.languages(),
                offer.window(),
                offer.slots(),
                offer.excludedRecipients(),
                offer.state(),
                offer.recordedAt());
    }
}
