package org.accord.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
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
            Map<String, List<Double>> times = walk(tabs, threads);
            long perSession = (portal.liveBytes() - before) / SESSIONS;
            times.forEach((view, ofIt) -> timed(tier, ofIt).with("view", view).print(json));
            List<Double> all = times.values().stream().flatMap(List::stream).toList();
            timed(tier, all)
                    .with("sessions", SESSIONS)
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

    private static Figure timed(Tier tier, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return Figure.of("workspace", tier)
                .with("actions", sorted.size())
                .with("p50ms", sorted.get(sorted.size() / 2).doubleValue())
                .with("p95ms", sorted.get(sorted.size() * 95 / 100).doubleValue());
    }

    private static Map<String, List<Double>> walk(List<Tab> tabs, ExecutorService threads) {
        Map<String, List<Double>> times = new ConcurrentSkipListMap<>();
        List<Future<?>> walks = new ArrayList<>();
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            long late = (long) i * THINKING_MILLIS / tabs.size();
            walks.add(threads.submit(() -> walk(tab, late, times)));
        }
        walks.forEach(WorkspaceBench::done);
        return times;
    }

    private static void done(Future<?> walk) {
        try {
            walk.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void walk(Tab tab, long late, Map<String, List<Double>> times) {
        String who = BenchPeople.coordinators().contains(tab.user()) ? "secretariat /" : "representative /";
        List<String> views = views(tab.user());
        think(late);
        for (int i = 0; i < ROUNDS; i++) {
            String view = views.get(i % views.size());
            times.computeIfAbsent(who + view, first -> Collections.synchronizedList(new ArrayList<>()))
                    .add(tab.go(view));
            think(THINKING_MILLIS);
        }
    }

    private static void think(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static List<String> views(String email) {
        return BenchPeople.coordinators().contains(email) ? SECRETARIAT : REPRESENTATIVE;
    }
}
