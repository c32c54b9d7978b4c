package org.accord.shell;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.contacts.ContactDraft;
import org.accord.contacts.ContactPoints;
import org.accord.contacts.Purpose;
import org.accord.shared.CsvResource;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contact points of some states, made up, most of them confirmed of late; nobody answers at these numbers. */
@Component
@Order(6)
class DemonstrationContacts implements DemonstrationPart {

    private static final int WORKING_DAYS = 5;

    private static final int NOON = 720;

    private final ContactPoints contacts;
    private final Signatories signatories;
    private final Clock clock;

    DemonstrationContacts(ContactPoints contacts, Signatories signatories, Clock clock) {
        this.contacts = contacts;
        this.signatories = signatories;
        this.clock = clock;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        LocalDate today = Days.of(clock.instant());
        CsvResource.rows("/demonstration/contacts.csv").forEach(row -> {
            LocalDate day = today.minusDays(Long.parseLong(text(row, "days_ago")));
            scenes.add(new Scene(Scene.time(day, NOON), DemonstrationData.COORDINATOR, () -> record(row)));
        });
    }

    private void record(Map<String, String> row) {
        OrganisationId state =
                signatories.bySlug(text(row, "state")).map(Organisation::id).orElseThrow();
        CurrentActor.runAs(
                DemonstrationData.representative(state),
                () -> contacts.record(state, contacts.of(state).version(), draft(row)));
    }

    private static ContactDraft draft(Map<String, String> row) {
        boolean always = text(row, "from").isEmpty();
        return new ContactDraft(
                Purpose.valueOf(text(row, "purpose")),
                text(row, "name"),
                text(row, "telephone"),
                text(row, "email"),
                Set.of(text(row, "languages").split(" ")),
                always,
                always ? Set.of() : week(DayOfWeek.valueOf(text(row, "week"))),
                text(row, "from"),
                text(row, "to"),
                text(row, "zone"));
    }

    /** Five days of work. */
    private static Set<DayOfWeek> week(DayOfWeek first) {
        return IntStream.range(0, WORKING_DAYS).mapToObj(first::plus).collect(Collectors.toSet());
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
