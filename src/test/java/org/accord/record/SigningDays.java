package org.accord.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.Endorsement;
import org.accord.signatories.FourEyes;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.RenamingDraft;
import org.accord.signatories.Renamings;
import org.accord.signatories.Signatories;
import org.accord.signatories.Vettings;
import org.springframework.context.ApplicationContext;

/** Organisations apply day by day, most are accepted the day after, some leave again. */
final class SigningDays {

    private static final int APPLYING_DAYS = 20;
    private static final int REFUSED_EVERY = 5;
    private static final String[] COUNTRIES = {"JO", "FR", "KE", "JP", "BR", "EG", "NZ", "DE", "GH", "CL"};
    private static final String[] NAMES = {"Copper", "Lantern", "Meridian", "Atlas", "Granite", "Walnut", "Orchard"};

    private final Applications applications;
    private final Vettings vettings;
    private final Signatories signatories;
    private final List<Organisation> signed = new ArrayList<>();
    private final Renamings renamings;
    private int applied;
    private int decided;

    SigningDays(ApplicationContext portal) {
        applications = portal.getBean(Applications.class);
        vettings = portal.getBean(Vettings.class);
        signatories = portal.getBean(Signatories.class);
        renamings = portal.getBean(Renamings.class);
    }

    /** Those that signed, also those that left, in the order of signature. */
    List<Organisation> signed() {
        return List.copyOf(signed);
    }

    void fill(Stage stage, int day) {
        stage.add(Stage.COORDINATOR, this::decideAll);
        if (day < APPLYING_DAYS) {
            stage.add(Actor.VISITOR, this::apply);
            stage.add(Actor.VISITOR, this::apply);
        }
        if (day == 15 || day == 23) {
            OrganisationId leaving = signed.get(day / 4).id();
            stage.add(Stage.memberOf(leaving), () -> signatories.withdraw(Charters.PARIS_CALL, leaving));
        }
        if (day == 12 || day == 20) {
            stage.add(Stage.COORDINATOR, () -> rename(day / 4));
        }
    }

    /** From now on it stands under its new address. */
    private void rename(int which) {
        Organisation before = signed.get(which);
        signed.set(
                which,
                renamings.rename(
                        before.id(),
                        renamings.organisation(before.id()).orElseThrow().version(),
                        new RenamingDraft(
                                Language.EN,
                                Map.of(Language.EN, "Renamed works " + which + " (example)"),
                                LocalDate.of(2101, 3, 1),
                                "Two became one.",
                                "https://gazette.accord.example/1")));
    }

    private void apply() {
        int number = applied++;
        OrganisationType type = OrganisationType.values()[number % OrganisationType.values().length];
        boolean state = type == OrganisationType.STATE;
        String name = NAMES[number % NAMES.length] + " " + (state ? "Republic " : "Works ") + number + " (example)";
        applications.submit(new ApplicationDraft(
                Charters.PARIS_CALL,
                name,
                number % 4 == 3 ? Language.AR : Language.EN,
                type,
                new CountryCode(COUNTRIES[(state ? number / 7 : number) % COUNTRIES.length]),
                "",
                "A. Person",
                "Head of office",
                "office@accord.example",
                "We sign."));
    }

    private void decideAll() {
        CurrentActor.callAs(Stage.COORDINATOR, () -> applications.queue(Application.State.SUBMITTED, 0, 50))
                .items()
                .forEach(waiting -> decide(waiting.id()));
    }

    private void decide(String id) {
        long version = applications.find(id).version();
        if (++decided % REFUSED_EVERY == 0) {
            applications.refuse(id, version, "No such organisation");
            return;
        }
        FourEyes.propose(vettings, id);
        Endorsement endorsement = applications.accept(id, version, "Checked");
        signed.add(endorsement.organisation());
    }
}
