package org.accord.capacity;

import static org.accord.capacity.CapacityFixtures.aNeed;
import static org.accord.capacity.CapacityFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class NeedsTests {

    @Autowired
    private Needs needs;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private MockMvc mvc;

    private CapacityFixtures fixtures;
    private OrganisationId ghana;

    @BeforeEach
    void aStateThatSigned() {
        fixtures = new CapacityFixtures(charters, applications);
        ghana = fixtures.aState("GH");
    }

    @Test
    void aStateRecordsANeedThatEveryoneReads() throws Exception {
        Recorded<Need> need = recorded("Draft of a cybercrime law");

        assertThat(needs.find(need.id(), AsOf.NOW))
                .hasValueSatisfying(found -> assertThat(found.state().state()).isEqualTo(Need.State.OPEN));
        mvc.perform(get("/needs").queryParam("organisation", ghana.value()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Draft of a cybercrime law")));
        mvc.perform(get("/needs/" + need.id()).queryParam("lang", "ar")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/needs")
                        .queryParam("organisation", ghana.value())
                        .queryParam("theme", "CYBERCRIME_LAW")
                        .queryParam("region", "AFRICA"))
                .andExpect(jsonPath("$.items[0].id").value(need.id()))
                .andExpect(jsonPath("$.items[0].title").value("Draft of a cybercrime law"));
        mvc.perform(get("/api/v1/needs")
                        .queryParam("organisation", ghana.value())
                        .queryParam("theme", "AWARENESS"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void everyFaultOfADraftIsNamedAtItsField() {
        NeedDraft empty = new NeedDraft(
                Language.EN,
                " ",
                "",
                "",
                Set.of(),
                0,
                Set.of(),
                CapacityFixtures.TO,
                CapacityFixtures.FROM,
                4,
                null,
                Set.of());

        assertThatExceptionOfType(CapacityProblem.Invalid.class)
                .isThrownBy(() -> as(ghana, () -> needs.record(ghana, empty)))
                .satisfies(problem -> assertThat(problem.faults())
                        .containsOnlyKeys(
                                "title", "description", "themes", "slots", "languages", "to", "urgency", "mostPartners")
                        .containsEntry("to", "beforeStart"));
    }

    @Test
    void aNeedIsAmendedMetAndThenPastBoth() {
        Recorded<Need> need = recorded("A need");

        Recorded<Need> amended = as(ghana, () -> needs.amend(need.id(), need.version(), aNeed("Another title")));
        Recorded<Need> met = as(ghana, () -> needs.meet(need.id(), amended.version()));

        assertThat(met.state().title()).isEqualTo("Another title");
        assertThat(needs.history(need.id())).extracting("verb").containsExactly("recorded", "amended", "met");
        assertThatExceptionOfType(CapacityProblem.NotInState.class)
                .isThrownBy(() -> as(ghana, () -> needs.withdraw(need.id(), met.version())));
    }

    @Test
    void aNeedThatWasWithdrawnIsOpenedAgainByAnActOfItsOwn() {
        Recorded<Need> need = recorded("A need");
        Recorded<Need> withdrawn = as(ghana, () -> needs.withdraw(need.id(), need.version()));

        Recorded<Need> open = as(ghana, () -> needs.reopen(need.id(), withdrawn.version()));

        assertThat(open.state().state()).isEqualTo(Need.State.OPEN);
        assertThat(needs.history(need.id())).extracting("verb").containsExactly("recorded", "withdrew", "reopened");
        assertThatExceptionOfType(CapacityProblem.NotInState.class)
                .isThrownBy(() -> as(ghana, () -> needs.reopen(need.id(), open.version())));
    }

    @Test
    void theSecondEditorIsTold() {
        Recorded<Need> need = recorded("A need");
        as(ghana, () -> needs.amend(need.id(), need.version(), aNeed("First")));

        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(ghana, () -> needs.amend(need.id(), need.version(), aNeed("Second"))));
    }

    @Test
    void onlyMembersOfAStateThatSignedMayAskForIt() {
        OrganisationId company = fixtures.aSignatory(OrganisationType.COMPANY, "KE");
        OrganisationId nobody = OrganisationId.random();

        assertThatExceptionOfType(CapacityProblem.NotAllowed.class)
                .isThrownBy(() -> as(company, () -> needs.record(company, aNeed("x"))));
        assertThatExceptionOfType(CapacityProblem.NotAllowed.class)
                .isThrownBy(() -> as(company, () -> needs.record(ghana, aNeed("x"))));
        assertThatExceptionOfType(CapacityProblem.NotAllowed.class)
                .isThrownBy(() -> as(nobody, () -> needs.record(nobody, aNeed("x"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> CurrentActor.callAs(Actor.VISITOR, () -> needs.record(ghana, aNeed("x"))));
    }

    @Test
    void anUnknownNeedIsAPageThatSaysSo() throws Exception {
        mvc.perform(get("/needs/nowhere")).andExpect(status().isNotFound());
    }

    private Recorded<Need> recorded(String title) {
        return as(ghana, () -> needs.record(ghana, aNeed(title)));
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return CurrentActor.callAs(member(organisation), work);
    }
}
