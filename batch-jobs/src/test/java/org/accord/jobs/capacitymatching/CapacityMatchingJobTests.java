package org.accord.jobs.capacitymatching;

import static org.accord.capacity.CapacityFixtures.aNeed;
import static org.accord.capacity.CapacityFixtures.anOffer;
import static org.accord.capacity.CapacityFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.capacity.CapacityFixtures;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.capacity.Need;
import org.accord.capacity.Needs;
import org.accord.capacity.Offer;
import org.accord.capacity.Offers;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@TestPropertySource(properties = "accord.test.record=capacity-matching")
class CapacityMatchingJobTests {

    @Autowired
    private Needs needs;

    @Autowired
    private Offers offers;

    @Autowired
    private Matchings matchings;

    @Autowired
    private JobRequests requests;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvc mvc;

    @Test
    void openNeedsAndOffersOfTheDayAreMatchedPublishedAndShown() {
        CapacityFixtures fixtures = new CapacityFixtures(charters, applications);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        OrganisationId kenya = fixtures.aState("KE");
        OrganisationId donor = fixtures.aSignatory(OrganisationType.COMPANY, "CA");
        Recorded<Need> need = as(kenya, () -> needs.record(kenya, aNeed("Drafters wanted")));
        Recorded<Offer> offer = as(donor, () -> offers.record(donor, anOffer("Drafters at hand", 3)));

        clock.runEverywhereAt(day.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), () -> {
            as(kenya, () -> needs.record(kenya, aNeed("Asked too late")));

            JobRequest done = ended(NewRequest.of("capacity-matching", "all").asOf(day));
            ended(NewRequest.of("capacity-matching", "all").asOf(day).inEdition("again"));

            assertThat(done.state()).isEqualTo(JobRequest.State.DONE);
            assertThat(done.resultId()).isEqualTo("matching.1." + day);
        });

        MatchingReport report = report("1", day);
        assertThat(report.proven()).isTrue();
        assertThat(report.figures().needs()).isEqualTo(1);
        assertThat(report.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.need().id()).isEqualTo(need.id());
            assertThat(proposal.offer().id()).isEqualTo(offer.id());
            assertThat(proposal.slots()).isEqualTo(2);
        });
        assertThat(report("again", day).proposals()).isEqualTo(report.proposals());
        assertThat(report("again", day).unmatched()).isEqualTo(report.unmatched());
        assertThat(shown("/matching/" + report.id())).contains("Drafters at hand");
        assertThat(shown("/matching/" + report.id() + "/figures.csv")).contains("Drafters wanted");
        assertThat(shown("/matching?lang=ar")).contains("Drafters wanted");
    }

    @Test
    void aDayThatIsNotOverIsRefused() {
        LocalDate coming = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);

        JobRequest refused = ended(NewRequest.of("capacity-matching", "all").asOf(coming));

        assertThat(refused.state()).isEqualTo(JobRequest.State.FAILED);
        assertThat(refused.failure()).isEqualTo("problem.jobs.invalid");
    }

    private MatchingReport report(String edition, LocalDate day) {
        return matchings
                .find(MatchingReport.id(edition, day))
                .map(Recorded::state)
                .orElseThrow();
    }

    private String shown(String address) {
        try {
            return mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(address, failed);
        }
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> act) {
        return CurrentActor.callAs(member(organisation), act);
    }

    private JobRequest ended(NewRequest wanted) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            JobRequest filed = requests.file(wanted);
            return await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> CurrentActor.callAs(
                                    Actor.SYSTEM,
                                    () -> requests.find(filed.id()).orElseThrow()),
                            request -> request.state().isFinal());
        });
    }
}
