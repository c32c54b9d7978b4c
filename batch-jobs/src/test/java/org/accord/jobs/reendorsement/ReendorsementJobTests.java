package org.accord.jobs.reendorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReendorsementJobTests {

    @Autowired
    private JobRequests requests;

    @Autowired
    private Clock clock;

    @Test
    void aDayThatIsOverIsWorkedOnAndMayBeAgain() {
        LocalDate yesterday = Days.of(clock.instant()).minusDays(1);

        assertThat(ended(yesterday).state()).isEqualTo(JobRequest.State.DONE);
        assertThat(ended(yesterday).state()).isEqualTo(JobRequest.State.DONE);
    }

    @Test
    void aDayThatIsNotOverIsRefused() {
        assertThat(ended(Days.of(clock.instant()).plusDays(3)).failure()).isEqualTo("problem.jobs.invalid");
    }

    private JobRequest ended(LocalDate day) {
        JobRequest filed = asSystem(() ->
                requests.file(NewRequest.of("reendorsement", "all").asOf(day).inEdition(Identity.random())));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> asSystem(() -> requests.find(filed.id())).orElseThrow(),
                        request -> request.state().isFinal());
    }

    private static <T> T asSystem(Supplier<T> act) {
        return CurrentActor.callAs(Actor.SYSTEM, act);
    }
}
