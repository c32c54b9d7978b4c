package org.accord.capacity;

import static org.accord.capacity.CapacityFixtures.anOffer;
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
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class OffersTests {

    @Autowired
    private Offers offers;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Signatories signatories;

    @Autowired
    private MockMvc mvc;

    private OrganisationId donor;

    @BeforeEach
    void aCompanyThatSigned() {
        donor = new CapacityFixtures(charters, applications).aSignatory(OrganisationType.COMPANY, "EE");
    }

    @Test
    void aSignatoryRecordsAnOfferThatEveryoneReads() throws Exception {
        Recorded<Offer> offer = as(donor, () -> offers.record(donor, anOffer("Drafters on call", 3)));

        mvc.perform(get("/offers").queryParam("organisation", donor.value()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Drafters on call")));
        mvc.perform(get("/offers/" + offer.id()).queryParam("lang", "ar"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("dir=\"rtl\"")));
        mvc.perform(get("/api/v1/offers").queryParam("organisation", donor.value()))
                .andExpect(jsonPath("$.items[0].slots").value(3));
    }

    @Test
    void aSignatoryThatKeepsSilentMayNotOffer() {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> signatories.noteStanding(Charters.PARIS_CALL, donor, Standing.NON_COMMUNICATING, "obligations"));

        assertThatExceptionOfType(SignatoryProblem.StandingForbids.class)
                .isThrownBy(() -> as(donor, () -> offers.record(donor, anOffer("x", 1))));
    }

    @Test
    void everyFaultOfADraftIsNamedAtItsField() {
        OfferDraft empty = new OfferDraft(
                Language.EN, "", "x".repeat(5_001), Set.of(), Set.of(), Set.of(), Set.of(), null, null, 101, Set.of());

        assertThatExceptionOfType(CapacityProblem.Invalid.class)
                .isThrownBy(() -> as(donor, () -> offers.record(donor, empty)))
                .satisfies(problem -> assertThat(problem.faults())
                        .containsOnlyKeys(
                                "title",
                                "description",
                                "themes",
                                "regions",
                                "incomes",
                                "languages",
                                "from",
                                "to",
                                "slots")
                        .containsEntry("description", "tooLong")
                        .containsEntry("slots", "range"));
    }

    @Test
    void aWithdrawnOfferStaysReadableAndIsPastChange() {
        Recorded<Offer> offer = as(donor, () -> offers.record(donor, anOffer("x", 1)));

        Recorded<Offer> withdrawn = as(donor, () -> offers.withdraw(offer.id(), offer.version()));

        assertThat(withdrawn.state().state()).isEqualTo(Offer.State.WITHDRAWN);
        assertThatExceptionOfType(CapacityProblem.NotInState.class)
                .isThrownBy(() -> as(donor, () -> offers.amend(offer.id(), withdrawn.version(), anOffer("y", 1))));
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return CurrentActor.callAs(member(organisation), work);
    }
}
