package org.accord.capacity;

import java.time.Instant;
import java.util.Set;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;

/** What a list of needs shows of one, and all that matching looks at. */
public record NeedSummary(
        String id,
        Party asker,
        Language language,
        String title,
        Set<Theme> themes,
        int slots,
        Set<Language> languages,
        Window window,
        int urgency,
        int mostPartners,
        Set<OrganisationId> excludedDonors,
        Need.State state,
        Instant recordedAt) {

    static NeedSummary of(Need need) {
        return new NeedSummary(
                need.id(),
                need.asker(),
                need.language(),
                need.title(),
                need.themes(),
                need.slots(),
                need.languages(),
                need.window(),
                need.urgency(),
                need.mostPartners(),
                need.excludedDonors(),
                need.state(),
                need.recordedAt());
    }
}
