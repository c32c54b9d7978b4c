package org.accord.shell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.accord.shell.DemonstrationData.Scene;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks for a matching of the demonstration's needs and offers once all is recorded; see {@link DemonstrationReports}. */
@Component
@Order(1)
@ConditionalOnProperty({"accord.demonstration", "accord.demonstration-data"})
class DemonstrationMatching implements ApplicationRunner {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final int EARLY = 90;

    private final JobRequests requests;
    private final SettableClock clock;

    DemonstrationMatching(JobRequests requests, SettableClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (DAY.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            NewRequest request = NewRequest.of("capacity-matching", "all").asOf(DAY);
            clock.runAt(
                    Scene.time(DAY.plusDays(1), EARLY),
                    () -> CurrentActor.runAs(Actor.SYSTEM, () -> requests.file(request)));
        }
    }
}
