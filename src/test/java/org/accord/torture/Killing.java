package org.accord.torture;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.accord.requests.JobRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The rounds: each kills one process that works on a job, and prints which step that hit. */
final class Killing {

    private static final long LOOK_NANOS = 15_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_WAIT_MILLIS = 250;
    private static final int HITS_WANTED = 2;
    private static final int IN_A_ROW_WANTED = 3;

    private final Machines machines;
    private final Bureau bureau;
    private final Random random = new Random(7);
    private final Map<String, Integer> hits = new TreeMap<>();
    private final Map<String, Integer> hitsOfRequest = new HashMap<>();
    private final long begun = System.nanoTime();

    Killing(Machines machines, Bureau bureau) {
        this.machines = machines;
        this.bureau = bureau;
    }

    /** True when every round killed, and all rounds together hit what they should. */
    boolean passes(int rounds) throws Exception {
        boolean allKilled = true;
        for (int round = 0; round < rounds; round++) {
            allKilled &= kills(round, Kill.of(round));
        }
        int most = hitsOfRequest.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        System.out.println("kills by step: " + hits);
        System.out.println("most kills of one run in a row: " + most);
        boolean enough = hits.size() == 6 && hits.values().stream().allMatch(many -> many >= HITS_WANTED);
        return allKilled && (rounds < 2 * Kill.planned() - 2 || (enough && most >= IN_A_ROW_WANTED));
    }

    private boolean kills(int round, Kill kill) throws Exception {
        try (Child doomed = machines.arm(kill)) {
            Optional<String> hit = kill.atAnyMoment() ? atAnyMoment(doomed, kill) : atItsPlace(doomed, kill);
            String seconds = Math.round((System.nanoTime() - begun) / 1e9) + " s";
            System.out.printf(
                    "round %d, %s: %s killed %s%n",
                    round + 1, seconds, kill.who(), hit.orElse("nowhere: " + kill + " was never reached"));
            return hit.isPresent();
        }
    }

    /** It halts itself. */
    private Optional<String> atItsPlace(Child doomed, Kill kill) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (doomed.isAlive() && System.nanoTime() < end) {
            bureau.look().ifPresent(seen -> keepBusy(seen, kill));
            LockSupport.parkNanos(LOOK_NANOS);
        }
        doomed.kill();
        Optional<String> halted = doomed.halted();
        halted.ifPresent(at -> count(at.substring(at.indexOf(" of ") + 4), at.substring(0, at.indexOf(':'))));
        return halted.map(at -> "at " + at);
    }

    private Optional<String> atAnyMoment(Child doomed, Kill kill) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<List<JobRequest>> seen = bureau.look();
            seen.ifPresent(all -> keepBusy(all, kill));
            if (seen.flatMap(all -> running(all, kill)).isPresent()) {
                LockSupport.parkNanos(random.nextInt(LONGEST_WAIT_MILLIS) * 1_000_000L);
                @Nullable
                String hit = bureau.look().flatMap(all -> anyRunning(all, kill)).orElse(null);
                if (hit != null) {
                    doomed.kill();
                    return Optional.of(hit);
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return Optional.empty();
    }

    /** There must be something to die for. */
    private void keepBusy(List<JobRequest> seen, Kill kill) {
        if (seen.stream().allMatch(request -> request.state().isFinal())) {
            try {
                bureau.file(bureau.fresh(kill.kind()));
            } catch (DataAccessException | MongoException away) {
                System.out.println("not filed, the portal is gone: " + away.getMessage());
            }
        }
    }

    private static Optional<JobRequest> running(List<JobRequest> seen, Kill kill) {
        return seen.stream()
                .filter(request -> request.kind().equals(kill.kind()))
                .filter(request -> step(request)
                        .filter(step -> step.name().equals(kill.step()))
                        .isPresent())
                .findFirst();
    }

    /** The step of whatever runs now, counted as hit. */
    private Optional<String> anyRunning(List<JobRequest> seen, Kill kill) {
        return seen.stream()
                .filter(request -> request.kind().equals(kill.kind()))
                .filter(request -> step(request).isPresent())
                .findFirst()
                .map(request -> {
                    Step step = step(request).orElseThrow();
                    count(request.kind() + " " + request.asOf(), step.name());
                    return "at any moment, in " + step.name() + " with " + step.done() + " of " + step.total()
                            + " done, of " + request.kind() + " " + request.asOf();
                });
    }

    private static Optional<Step> step(JobRequest request) {
        return Optional.of(request).filter(one -> one.state() == JobRequest.State.RUNNING).stream()
                .flatMap(one -> one.progress().steps().stream())
                .filter(step -> step.state() == StepState.RUNNING)
                .findFirst();
    }

    private void count(String request, String step) {
        hits.merge(request.substring(0, request.indexOf(' ')) + " " + step, 1, Integer::sum);
        hitsOfRequest.merge(request, 1, Integer::sum);
    }
}
