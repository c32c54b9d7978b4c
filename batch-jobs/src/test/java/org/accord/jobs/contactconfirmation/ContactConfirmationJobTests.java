package org.accord.jobs.contactconfirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.accord.PortalTest;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.contacts.ContactFixtures;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.ContactPoints;
import org.accord.register.Revision;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.Applications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ContactConfirmationJobTests {

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private JobRequests requests;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private SettableClock clock;

    @Test
    void thoseNotConfirmedInTheQuarterAreAskedOnce() {
        OrganisationId state = new CapacityFixtures(charters, applications).aState("MH");
        LocalDate today = Days.of(clock.instant());
        CurrentActor.callAs(
                CapacityFixtures.member(state),
                () -> contacts.record(state, 0, ContactFixtures.aContact("Confirmed by its state")));
        CurrentActor.callAs(Actor.SYSTEM, () -> contacts.record(state, 1, ContactFixtures.aContact("Never confirmed")));

        JobRequest first = ended(today.minusDays(1), Identity.random());
        JobRequest again = ended(today.minusDays(1), Identity.random());

        assertThat(List.of(first.state(), again.state())).containsOnly(JobRequest.State.DONE);
        assertThat(points(state)).extracting(ContactPoint::askedOn).containsExactly(null, today);
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> contacts.history(state)))
                .extracting(Revision::verb)
                .containsExactly("recorded", "recorded", "asked");
    }

    @Test
    void aDayThatIsNotOverIsRefused() {
        JobRequest refused = ended(Days.of(clock.instant()).plusDays(7), "1");

        assertThat(refused.state()).isEqualTo(JobRequest.State.FAILED);
        assertThat(refused.failure()).isEqualTo("problem.jobs.invalid");
    }

    private List<ContactPoint> points(OrganisationId state) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> contacts.of(state))
                .contacts()
                .points();
    }

    private JobRequest ended(LocalDate day, String edition) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            JobRequest filed = requests.file(
                    NewRequest.of("contact-confirmation", "all").asOf(day).inEdition(edition));
            return await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> CurrentActor.callAs(Actor.SYSTEM, () -> requests.find(filed.id()))
                                    .orElseThrow(),
                            request -> request.state().isFinal());
        });
    }
}
