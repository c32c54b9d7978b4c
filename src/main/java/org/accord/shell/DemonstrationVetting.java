package org.accord.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.accord.accounts.Accounts;
import org.accord.accounts.EmailAddress;
import org.accord.accounts.User;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.signatories.Answers;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.CheckPoint;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Vettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An applicant of these days who was asked something, has answered, and waits. */
@Component
@Order(8)
class DemonstrationVetting implements DemonstrationPart {

    private static final int MORNING = 560;
    private static final int APPLIED_DAYS_AGO = 12;
    private static final int ASKED_DAYS_AGO = 9;
    private static final int ANSWERED_DAYS_AGO = 4;

    private final Applications applications;
    private final Vettings vettings;
    private final Answers answers;
    private final ApplicationLinks links;
    private final Accounts accounts;
    private final Clock clock;

    DemonstrationVetting(
            Applications applications,
            Vettings vettings,
            Answers answers,
            ApplicationLinks links,
            Accounts accounts,
            Clock clock) {
        this.applications = applications;
        this.vettings = vettings;
        this.answers = answers;
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        LocalDate today = Days.of(clock.instant());
        CsvResource.rows("/demonstration/vetting.csv").forEach(row -> {
            String[] id = new String[1];
            scenes.add(new Scene(
                    Scene.time(today.minusDays(APPLIED_DAYS_AGO), MORNING),
                    Actor.VISITOR,
                    () -> id[0] = applications.submit(draft(row))));
            scenes.add(new Scene(
                    Scene.time(today.minusDays(ASKED_DAYS_AGO), MORNING),
                    Actor.SYSTEM,
                    () -> CurrentActor.runAs(coordinator(), () -> ask(id[0], text(row, "question")))));
            scenes.add(new Scene(
                    Scene.time(today.minusDays(ANSWERED_DAYS_AGO), MORNING),
                    Actor.VISITOR,
                    () -> answers.give(link(id[0]), Map.of(0, text(row, "answer")))));
        });
    }

    private void ask(String application, String question) {
        vettings.tick(application, 0, CheckPoint.ADDRESSES, true);
        vettings.tick(application, vettings.of(application).version(), CheckPoint.DUPLICATES, true);
        vettings.ask(application, vettings.of(application).version(), question);
    }

    /** The one whose account is offered, so that colleagues see a name. */
    private Actor coordinator() {
        return accounts.byEmail(EmailAddress.of("coordinator@accord.example"))
                .map((User user) -> user.actor(Days.of(clock.instant())))
                .orElse(DemonstrationData.COORDINATOR);
    }

    private String link(String application) {
        return links.path(application).substring("/apply/".length());
    }

    private static ApplicationDraft draft(Map<String, String> row) {
        return new ApplicationDraft(
                Charters.PARIS_CALL,
                text(row, "name"),
                Language.EN,
                OrganisationType.valueOf(text(row, "type")),
                new CountryCode(text(row, "country")),
                text(row, "website"),
                "Demonstration",
                text(row, "function"),
                text(row, "email"),
                text(row, "statement"));
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
