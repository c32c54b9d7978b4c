package org.accord.shell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.accord.charters.Charters;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.SettableClock;
import org.accord.shell.DemonstrationData.Scene;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks for the implementation reports of the demonstration's cycles, once all is recorded: an act of a job, made at the
 * system's time, must not come between those of the past. Asking again at the next start changes nothing.
 */
@Component
@Order(1)
@ConditionalOnProperty({"accord.demonstration", "accord.demonstration-data"})
class DemonstrationReports implements ApplicationRunner {

    private static final int EARLY = 60;

    private final JobRequests requests;
    private final SettableClock clock;

    DemonstrationReports(JobRequests requests, SettableClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int year : DemonstrationProgress.YEARS) {
            LocalDate closed = DemonstrationProgress.closed(year);
            if (closed.isBefore(today)) {
                clock.runAt(Scene.time(closed.plusDays(1), EARLY), () -> file(year, closed));
            }
        }
    }

    private void file(int year, LocalDate asOf) {
        NewRequest request = NewRequest.of("implementation-report", Charters.PARIS_CALL)
                .inPeriod(ReportingPeriod.year(year).toString())
                .inEdition("final")
                .asOf(asOf);
        CurrentActor.runAs(Actor.SYSTEM, () -> requests.file(request));
    }
}
