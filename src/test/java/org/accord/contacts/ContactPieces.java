package org.accord.contacts;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.accord.register.InMemoryRecordKinds;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Standing;

/** Contact points over a register in memory, with the state of Jordan and a company, for tests of views. */
public final class ContactPieces {

    public static final OrganisationId JORDAN = new OrganisationId("jordan");
    public static final OrganisationId COMPANY = new OrganisationId("company");

    public final Clock clock = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
    public final ContactPoints contacts;

    public ContactPieces() {
        Signatories signatories = mock(Signatories.class);
        when(signatories.organisation(JORDAN)).thenReturn(organisation(JORDAN, OrganisationType.STATE));
        when(signatories.organisation(COMPANY)).thenReturn(organisation(COMPANY, OrganisationType.COMPANY));
        when(signatories.directory(any()))
                .thenReturn(new Page<>(
                        List.of(new SignatorySummary(
                                "paris-call",
                                JORDAN,
                                "jo",
                                LocalisedText.of(Language.EN, "Jordan"),
                                OrganisationType.STATE,
                                new CountryCode("JO"),
                                clock.instant(),
                                Standing.ACTIVE,
                                List.of(),
                                null,
                                null,
                                null)),
                        0,
                        25,
                        1));
        contacts = new ContactPoints(
                new ContactStore(new InMemoryRecordKinds(clock)), new ContactPolicy(signatories), signatories, clock);
    }

    private static Optional<Organisation> organisation(OrganisationId id, OrganisationType type) {
        return Optional.of(new Organisation(
                id, id.value(), LocalisedText.of(Language.EN, id.value()), type, new CountryCode("JO"), ""));
    }
}
