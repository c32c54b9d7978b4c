package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.accounts.Newcomers;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What waits for whom, by the live services. */
@PortalTest
class WaitingTests {

    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("waiting-administrator"), "Tomás", Set.of(Role.ADMINISTRATOR), Set.of());

    private final ApplicationContext portal;
    private final List<Waiting> waiting;
    private final SettableClock clock;
    private final Cast cast;

    WaitingTests(
            @Autowired ApplicationContext portal, @Autowired List<Waiting> waiting, @Autowired SettableClock clock) {
        this.portal = portal;
        this.waiting = waiting;
        this.clock = clock;
        this.cast = new Cast(portal);
    }

    @Test
    void aRepresentativeOwesReportsUntilTheCycleClosesAndHasDraftsToPublish() {
        Actor who = cast.aRepresentative();
        String commitment = cast.aPublishedCommitment(who).id();
        Cycle cycle = cast.anOpenCycle();
        String draft = CurrentActor.callAs(
                who,
                () -> portal.getBean(Commitments.class)
                        .draft(who.organisations().iterator().next(), Cast.aDraft("Train two hundred people"))
                        .id());

        assertThat(of(who))
                .anySatisfy(thing -> {
                    assertThat(thing.path()).isEqualTo("progress/" + cycle.id() + "/" + commitment);
                    assertThat(thing.until()).isEqualTo(cycle.closes());
                    assertThat(thing.act()).isEqualTo("Write the report");
                })
                .anySatisfy(thing -> {
                    assertThat(thing.path()).isEqualTo("commitments/" + draft);
                    assertThat(thing.act()).isEqualTo("Publish");
                })
                .allSatisfy(thing -> assertThat(thing.path()).doesNotStartWith("applications"));
    }

    @Test
    void aCoordinatorFindsApplicationsByAge() {
        String application = CurrentActor.callAs(
                Actor.VISITOR,
                () -> portal.getBean(Applications.class)
                        .submit(new ApplicationDraft(
                                Charters.PARIS_CALL,
                                "Waiting " + Identity.random(),
                                Language.EN,
                                OrganisationType.COMPANY,
                                new CountryCode("KE"),
                                "",
                                "A. Person",
                                "Director",
                                "office@cast.example",
                                "")));

        assertThat(of(Cast.COORDINATOR)).anySatisfy(thing -> {
            assertThat(thing.path()).isEqualTo("applications/" + application);
            assertThat(thing.since()).isNotNull();
            assertThat(thing.act()).isEqualTo("Decide");
        });
        assertThat(of(Actor.VISITOR)).isEmpty();
    }

    @Test
    void anAdministratorIsToldWhoNeverCameUntilTheyCome() {
        Newcomers newcomers = portal.getBean(Newcomers.class);
        String email = "newcomer-" + Identity.random() + "@cast.example";
        UserId user = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> clock.callAt(
                        clock.instant().minus(Duration.ofDays(30)),
                        () -> portal.getBean(Accounts.class)
                                .create(new NewUser(
                                        email,
                                        "Never Came",
                                        Language.EN,
                                        "lantern-orchard-copper-17",
                                        List.of(),
                                        Set.of(Role.COORDINATOR)))));
        Actor newcomer = new Actor(user, "Never Came", Set.of(Role.COORDINATOR), Set.of());

        assertThat(of(ADMINISTRATOR))
                .anySatisfy(thing -> assertThat(thing.what()).isEqualTo(email));
        assertThat(CurrentActor.callAs(newcomer, newcomers::isNew)).isTrue();
        CurrentActor.runAs(newcomer, newcomers::arrive);

        assertThat(CurrentActor.callAs(newcomer, newcomers::isNew)).isFalse();
        assertThat(of(ADMINISTRATOR))
                .noneSatisfy(thing -> assertThat(thing.what()).isEqualTo(email));
    }

    private List<Waiting.Thing> of(Actor who) {
        return CurrentActor.callAs(
                who,
                () -> waiting.stream()
                        .flatMap(some -> some.first(200, Language.EN).items().stream())
                        .toList());
    }
}
