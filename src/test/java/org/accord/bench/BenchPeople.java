package org.accord.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.AccordApplication;
import org.accord.accounts.Accounts;
import org.accord.accounts.EmailAddress;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.search.IndexQuery;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.Signatories;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Ten coordinators and ten representatives of signatories, recorded in seeded data once. */
final class BenchPeople {

    static final String PASSWORD = "walnut-harbour-gravel-59";

    private static final int OF_A_KIND = 10;
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("bench"), "Bench", Set.of(Role.ADMINISTRATOR), Set.of());

    private BenchPeople() {}

    static List<String> coordinators() {
        return IntStream.range(0, OF_A_KIND)
                .mapToObj(number -> "coordinator-" + number + "@bench.example")
                .toList();
    }

    static List<String> representatives() {
        return IntStream.range(0, OF_A_KIND)
                .mapToObj(number -> "representative-" + number + "@bench.example")
                .toList();
    }

    static List<String> all() {
        return Stream.concat(coordinators().stream(), representatives().stream())
                .toList();
    }

    static void in(Path data) {
        try (ConfigurableApplicationContext portal = SpringApplication.run(
                AccordApplication.class,
                "--server.port=0",
                "--accord.jobs.enabled=false",
                "--accord.demonstration=true",
                "--accord.demonstration-data=false",
                "--accord.data=" + data)) {
            CurrentActor.runAs(ADMINISTRATOR, () -> record(portal));
        }
    }

    private static void record(ConfigurableApplicationContext portal) {
        Accounts accounts = portal.getBean(Accounts.class);
        if (accounts.byEmail(EmailAddress.of(all().getFirst())).isPresent()) {
            return;
        }
        coordinators()
                .forEach(email -> accounts.create(
                        NewUser.staff(email, "Bench coordinator", Language.EN, PASSWORD, Role.COORDINATOR)));
        List<OrganisationId> organisations = organisations(portal.getBean(Signatories.class));
        for (int i = 0; i < OF_A_KIND; i++) {
            accounts.create(NewUser.member(
                    representatives().get(i),
                    "Bench representative",
                    Language.EN,
                    PASSWORD,
                    Membership.of(organisations.get(i), Membership.Kind.EDITOR)));
        }
    }

    private static List<OrganisationId> organisations(Signatories signatories) {
        IndexQuery first = Signatories.of("paris-call").page(0, OF_A_KIND);
        return signatories.directory(first).items().stream()
                .map(summary -> summary.organisation())
                .toList();
    }
}
