package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.Extension;
import org.accord.progress.ExtensionDraft;
import org.accord.progress.Extensions;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever was given the address of a calendar reads what is owed; nobody else does, and not after it was renewed. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=mergers")
class OwnCalendarsTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnCalendars calendars;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    private Cast cast;
    private OrganisationId organisation;
    private UserId person;
    private Cycle cycle;

    @BeforeEach
    void somebodyWhoOwesAReport() {
        cast = new Cast(portal);
        Actor representative = cast.aRepresentative();
        organisation = representative.organisations().iterator().next();
        cast.aPublishedCommitment(representative);
        cycle = cast.anOpenCycle();
        person = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(new NewUser(
                        Identity.random() + "@calendar.example",
                        "Ana",
                        Language.FR,
                        "copper-lantern-orchard-71",
                        List.of(Membership.of(organisation, Membership.Kind.EDITOR)),
                        Set.of())));
    }

    private Actor ana() {
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> accounts.find(person).orElseThrow().actor(Days.of(clock.instant())));
    }

    private String renewed() {
        return CurrentActor.callAs(ana(), calendars::renew);
    }

    private String read(String token) throws Exception {
        return mvc.perform(get("/calendar/" + token + ".ics"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    @Test
    void addressShowsWhatIsOwedInTheLanguageOfThePerson() throws Exception {
        String file = read(renewed());

        assertThat(file)
                .contains("DTSTART;VALUE=DATE:" + cycle.closes().toString().replace("-", ""))
                .contains("1 rapport du cycle " + cycle.name())
                .contains("DTSTART;VALUE=DATE:" + cycle.endOfGrace().toString().replace("-", ""));
    }

    @Test
    void aDayThatMovesByGrantedDaysIsANewerVersionOfItself() throws Exception {
        String token = renewed();
        assertThat(read(token)).contains("SEQUENCE:0").doesNotContain("SEQUENCE:1");

        Recorded<Extension> asked = CurrentActor.callAs(
                ana(), () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(20, "Elections")));
        CurrentActor.callAs(Cast.COORDINATOR, () -> extensions.grant(asked.id(), asked.version(), "For once"));

        assertThat(read(token))
                .contains("DTSTART;VALUE=DATE:"
                        + cycle.closes().plusDays(20).toString().replace("-", ""))
                .contains("SEQUENCE:1");
    }

    @Test
    void anotherAddressEndsTheOneBefore() throws Exception {
        String before = renewed();
        String after = renewed();

        mvc.perform(get("/calendar/" + before + ".ics")).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/" + after + ".ics")).andExpect(status().isOk());
        assertThat(CurrentActor.callAs(ana(), calendars::own)).contains(after);
    }

    @Test
    void addressOfAnotherKindOfLetterOpensNothing() throws Exception {
        String unsubscribes = portal.getBean(UnsubscribeTokens.class).of(person, MailKind.DEADLINES);

        mvc.perform(get("/calendar/" + unsubscribes + ".ics")).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/made.up.ics")).andExpect(status().isNotFound());
    }

    @Test
    void whoLeavesReadsNothingMore() throws Exception {
        String token = renewed();
        CurrentActor.runAs(Actor.SYSTEM, () -> accounts.revoke(person, organisation));

        assertThat(read(token)).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");

        CurrentActor.runAs(Actor.SYSTEM, () -> accounts.suspend(person));
        mvc.perform(get("/calendar/" + token + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void everybodyReadsTheDaysOfCycles() throws Exception {
        String file = mvc.perform(get("/calendar.ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n ", "");

        assertThat(file).contains("UID:" + cycle.id() + "/closes@").doesNotContain(organisation.value());
    }
}
