package org.accord.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.accord.register.Recorded;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequest.State;
import org.accord.requests.NewRequest;
import org.accord.requests.RequestId;

/** What is left when nobody kills any more: everything ends once, and as if nothing had happened. */
final class Reckoning {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration INDEX_PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_NANOS = 100_000_000;
    private static final int STARTS = 50;

    private final Machines machines;
    private final Bureau bureau;

    Reckoning(Machines machines, Bureau bureau) {
        this.machines = machines;
        this.bureau = bureau;
    }

    boolean passes() throws Exception {
        machines.hold(true, "");
        machines.worker("");
        List<JobRequest> disturbed = ended();
        List<RequestId> twins = new ArrayList<>();
        disturbed.forEach(request -> twins.add(bureau.file(Bureau.twin(request)).id()));
        List<JobRequest> all = ended();
        int different = 0;
        for (JobRequest request : disturbed) {
            JobRequest twin = all.stream()
                    .filter(other -> other.id().equals(twins.get(disturbed.indexOf(request))))
                    .findFirst()
                    .orElseThrow();
            if (!sameResult(request, twin)) {
                different++;
                System.out.println("not as undisturbed: " + request);
            }
        }
        boolean kept = count(all);
        System.out.println("compared with undisturbed runs: " + disturbed.size() + ", different: " + different);
        return manyStartsAreOneRun() & kept & different == 0;
    }

    private boolean sameResult(JobRequest one, JobRequest other) {
        Optional<String> content = bureau.result(one).map(Bureau::content);
        return content.isPresent() && content.equals(bureau.result(other).map(Bureau::content));
    }

    private boolean count(List<JobRequest> all) {
        long stuck =
                all.stream().filter(request -> request.state() != State.DONE).count();
        List<? extends Recorded<?>> results =
                all.stream().flatMap(request -> bureau.result(request).stream()).toList();
        long twice = results.stream().filter(result -> result.version() > 1).count();
        Set<String> ids = new HashSet<>();
        results.forEach(result -> ids.add(result.id()));
        long duplicates = twice + published(ids.size()) - ids.size();
        int lost = all.size() - results.size();
        System.out.printf("requests %d, stuck %d, lost %d, duplicate %d%n", all.size(), stuck, lost, duplicates);
        return stuck == 0 && lost == 0 && duplicates == 0;
    }

    /** The index of this process follows the others within seconds. */
    private long published(int expected) {
        long end = System.nanoTime() + INDEX_PATIENCE.toNanos();
        while (bureau.published() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return bureau.published();
    }

    private boolean manyStartsAreOneRun() throws Exception {
        machines.worker("");
        long before = bureau.published();
        NewRequest wanted = bureau.fresh(Kill.REPORT);
        Set<RequestId> filed = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
            List<Callable<JobRequest>> filings = new ArrayList<>();
            for (int start = 0; start < STARTS; start++) {
                filings.add(() -> bureau.file(wanted));
            }
            for (Future<JobRequest> filing : threads.invokeAll(filings)) {
                filed.add(filing.get().id());
            }
        }
        JobRequest ended = ended().stream()
                .filter(request -> filed.contains(request.id()))
                .findFirst()
                .orElseThrow();
        long reports = published(Math.toIntExact(before + 1)) - before;
        long runs = bureau.executions(ended);
        System.out.printf(
                "%d starts at once: %d request, %d run, %d report, %s%n",
                STARTS, filed.size(), runs, reports, ended.state());
        return filed.size() == 1 && runs == 1 && ended.starts() == 1 && reports == 1 && ended.state() == State.DONE;
    }

    /** All requests, when nothing happens to them any more, or patience is at its end. */
    private List<JobRequest> ended() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<List<JobRequest>> seen = bureau.look();
            if (seen.filter(all ->
                            all.stream().allMatch(request -> request.state().isFinal()))
                    .isPresent()) {
                return seen.orElseThrow();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return bureau.look().orElseThrow();
    }
}
