package org.accord.capacity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SignatoryProblem;

/** Signatories, needs and offers in words, for tests of the whole portal. */
public record CapacityFixtures(Charters charters, Applications applications) {

    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    public static final LocalDate TO = LocalDate.of(2027, 12, 31);

    /** A state that signed. */
    public OrganisationId aState(String country) {
        return aSignatory(OrganisationType.STATE, country);
    }

    /** A signatory of any type. */
    public OrganisationId aSignatory(OrganisationType type, String country) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            openCharter();
            try {
                String id = applications.submit(application(type, country));
                return applications
                        .accept(id, applications.find(id).version(), "Good")
                        .organisation()
                        .id();
            } catch (SignatoryProblem.AlreadySignatory signed) {
                return signed.organisation().id();
            }
        });
    }

    private static ApplicationDraft application(OrganisationType type, String country) {
        return new ApplicationDraft(
                Charters.PARIS_CALL,
                "Signatory of " + country + " (example) " + Identity.random(),
                Language.EN,
                type,
                new CountryCode(country),
                "",
                "A. Person",
                "Minister",
                "office@accord.example",
                "");
    }

    public static Actor member(OrganisationId organisation) {
        return new Actor(
                new UserId("member-" + organisation.value()),
                "Member",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
    }

    /** A complete need in cybercrime law, in English, for two slots. */
    public static NeedDraft aNeed(String title) {
        return new NeedDraft(
                Language.EN,
                title,
                "Two drafters for six months.",
                "A first draft was written in house.",
                Set.of(Theme.CYBERCRIME_LAW),
                2,
                Set.of(Language.EN),
                FROM,
                TO,
                2,
                3,
                Set.of());
    }

    /** A complete offer in cybercrime law, in English, for every region and income group. */
    public static OfferDraft anOffer(String title, int slots) {
        return new OfferDraft(
                Language.EN,
                title,
                "Experienced drafters.",
                Set.of(Theme.CYBERCRIME_LAW),
                EnumSet.allOf(Region.class),
                EnumSet.allOf(IncomeGroup.class),
                Set.of(Language.EN),
                FROM,
                TO,
                slots,
                Set.of());
    }

    private void openCharter() {
        try {
            charters.open(CharterCatalogue.parisCall());
        } catch (RegisterProblem.ChangedMeanwhile openAlready) {
            charters.find(Charters.PARIS_CALL).orElseThrow();
        }
    }
}
