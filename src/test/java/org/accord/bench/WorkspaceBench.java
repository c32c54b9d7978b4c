package org.accord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A hundred people signed in, each with a tab and push, going from view to view every few seconds: how long the answers
 * take, and what a session weighs in the heap.
 */
final class WorkspaceBench {

    private static final int SESSIONS = 100;
    private static final int ROUNDS = 10;
    private static final int THINKING_MILLIS = 4_000;
    private static final List<String> SECRETARIAT =
            List.of("applications", "reviews", "commitments", "cycles", "jobs", "");
    private static final List<String> REPRESENTATIVE =
            List.of("commitments", "commitments/new", "progress", "needs", "offers", "");

    private final PortalProcess portal;

    WorkspaceBench(PortalProcess portal) {
        this.portal = portal;
    }

    void run(Tier tier, boolean json) {
        List<String> people = BenchPeople.all();
        List<Tab> tabs = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(email -> warm(email, threads));
            long before = portal.liveBytes();
            for (int i = 0; i < SESSIONS; i++) {
                Tab tab = new Tab(portal.address(), threads);
                tab.open(people.get(i % people.size()), BenchPeople.PASSWORD);
                tabs.add(tab);
            }
            double[] times = walk(tabs, threads);
            long perSession = (portal.liveBytes() - before) / SESSIONS;
            Figure.of("workspace", tier)
                    .with("sessions", SESSIONS)
                    .with("actions", times.length)
                    .with("p50ms", times[times.length / 2])
                    .with("p95ms", times[times.length * 95 / 100])
                    .with("heapKibPerSession", perSession / 1_024.0)
                    .print(json);
        }
        tabs.forEach(Tab::close);
    }

    /** Views that were opened before are compiled, and what they share is loaded. */
    private void warm(String email, ExecutorService threads) {
        try (Tab tab = new Tab(portal.address(), threads)) {
            tab.open(email, BenchPeople.PASSWORD);
            for (int i = 0; i < 3; i++) {
                views(email).forEach(tab::go);
            }
        }
    }

    private static double[] walk(List<Tab> tabs, ExecutorService threads) {
        List<Future<List<Double>>> walks = new ArrayList<>();
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            long late = (long) i * THINKING_MILLIS / tabs.size();
            walks.add(threads.submit(() -> walk(tab, late)));
        }
        return walks.stream()
                .flatMap(walk -> done(walk).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static List<Double> done(Future<List<Double>> walk) {
        try {
            return walk.get();
        } catch (java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static List<Double> walk(Tab tab, long late) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        List<String> views = views(tab.user());
        Thread.sleep(late);
        for (int i = 0; i < ROUNDS; i++) {
            times.add(tab.go(views.get(i % views.size())));
            Thread.sleep(THINKING_MILLIS);
        }
        return times;
    }

    private static List<String> views(String email) {
        return BenchPeople.coordinators().contains(email) ? SECRETARIAT : REPRESENTATIVE;
    }
}
