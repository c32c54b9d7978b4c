package org.accord.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.accord.AccordApplication;
import org.accord.charters.Charters;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both jobs in a portal of this process: wall time, and the largest live set that a collection left behind. */
final class JobBench {

    private static final long LOOK_NANOS = 50_000_000;
    private static final LocalDate AS_OF = Calendar.LAST.minusDays(1);

    private JobBench() {}

    static void run(Path data, Tier tier, boolean json) {
        String[] settings = {
            "--server.port=0",
            "--accord.data=" + data,
            "--accord.demonstration=true",
            "--accord.demonstration-data=false",
            "--accord.jobs.schedules="
        };
        try (ConfigurableApplicationContext portal = SpringApplication.run(AccordApplication.class, settings)) {
            JobRequests requests = portal.getBean(JobRequests.class);
            wanted().forEach(wanted -> {
                System.gc();
                long before = live();
                long begun = System.nanoTime();
                JobRequest ended = await(requests, wanted);
                Figure.of("jobs", tier)
                        .with("job", wanted.kind())
                        .with("state", ended.state().name())
                        .with("seconds", (System.nanoTime() - begun) / 1e9)
                        .with("liveBeforeMb", before)
                        .with("livePeakMb", Math.max(before, peak))
                        .print(json);
            });
        }
    }

    private static long peak;

    private static List<NewRequest> wanted() {
        return List.of(
                NewRequest.of("implementation-report", Charters.PARIS_CALL)
                        .inPeriod("2024-01-01..2024-12-31")
                        .inEdition("final")
                        .asOf(AS_OF),
                NewRequest.of("capacity-matching", "all").asOf(AS_OF));
    }

    private static JobRequest await(JobRequests requests, NewRequest wanted) {
        peak = 0;
        JobRequest request = CurrentActor.callAs(Actor.SYSTEM, () -> requests.file(wanted));
        while (!request.state().isFinal()) {
            LockSupport.parkNanos(LOOK_NANOS);
            peak = Math.max(peak, live());
            JobRequest last = request;
            request = CurrentActor.callAs(Actor.SYSTEM, () -> requests.find(last.id()))
                    .orElseThrow();
        }
        System.gc();
        peak = Math.max(peak, live());
        return request;
    }

    /** Megabytes that the last collection left in the heap. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(usage -> usage != null)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
