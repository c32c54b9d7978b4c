package org.accord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.accord.AccordApplication;
import org.accord.progress.Cycle;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The last day of a cycle: how long opening one of some 25,000 obligations takes, how many mails a person gets of it,
 * and how long answers take while 2,000 reports come in and a hundred people work.
 */
final class DeadlineBench {

    private static final long SEED = 1;
    private static final int SESSIONS = 100;
    private static final long THINKING_NANOS = 4_000_000_000L;
    private static final Duration MAILS_WITHIN = Duration.ofMinutes(2);
    private static final List<String> VIEWS = List.of("", "commitments", "progress");

    private final ConfigurableApplicationContext portal;
    private final DeadlineDay day;
    private final ConcurrentLinkedQueue<Double> views = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> reports = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    private DeadlineBench(ConfigurableApplicationContext portal, DeadlineDay day) {
        this.portal = portal;
        this.day = day;
    }

    /** @param minutes in which the reports come */
    static void run(Tier tier, long minutes, boolean json) {
        Path data = Seed.once(tier, Path.of("target", "deadline-" + tier));
        BenchPeople.in(data);
        try (ConfigurableApplicationContext portal = start(data)) {
            DeadlineDay day = new DeadlineDay(portal, tier, SEED);
            day.promise(data);
            long begun = System.nanoTime();
            Cycle cycle = day.open();
            double opened = (System.nanoTime() - begun) / 1e9;
            long owed = day.owed(cycle);
            Figure.of("deadline", tier)
                    .with("obligations", owed)
                    .with("secondsToOpen", opened)
                    .with("secondsToOpenAndCount", (System.nanoTime() - begun) / 1e9)
                    .print(json);
            new DeadlineBench(portal, day).lastHours(tier, Duration.ofMinutes(minutes), json);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try (ConfigurableApplicationContext portal = start(data)) {
            mails(portal, tier, json);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(
                AccordApplication.class,
                "--server.port=0",
                "--accord.jobs.enabled=false",
                "--accord.demonstration=true",
                "--accord.demonstration-data=false",
                "--accord.data=" + data);
    }

    private void lastHours(Tier tier, Duration within, boolean json) {
        long end = System.nanoTime() + within.toNanos();
        String address = "http://localhost:"
                + ((ServletWebServerApplicationContext) portal).getWebServer().getPort();
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SESSIONS; i++) {
                String email = BenchPeople.representatives()
                        .get(i % BenchPeople.representatives().size());
                work.add(threads.submit(() -> work(new Tab(address, threads), email, end)));
            }
            send(end, threads, work);
        }
        Figure.of("deadline", tier)
                .with("reports", reports.size())
                .with("kept", day.kept())
                .with(
                        "failed",
                        failed.get()
                                + work.stream().filter(DeadlineBench::isBroken).count())
                .with("reportP95ms", part(reports))
                .with("sessions", SESSIONS)
                .with("views", views.size())
                .with("viewP95ms", part(views))
                .print(json);
    }

    private static boolean isBroken(Future<?> work) {
        return work.state() != Future.State.SUCCESS;
    }

    /** Evenly over the time, whether the ones before are done or not. */
    private void send(long end, ExecutorService threads, List<Future<?>> work) {
        long gap = (end - System.nanoTime()) / DeadlineDay.REPORTS;
        for (int number = 0; number < DeadlineDay.REPORTS; number++) {
            int which = number;
            work.add(threads.submit(() -> timed(reports, () -> day.report(which))));
            LockSupport.parkNanos(gap);
        }
    }

    private void work(Tab tab, String email, long end) {
        try (tab) {
            tab.open(email, BenchPeople.PASSWORD);
            for (int i = 0; System.nanoTime() < end; i++) {
                String view = VIEWS.get(i % VIEWS.size());
                timed(views, () -> tab.go(view));
                LockSupport.parkNanos(THINKING_NANOS);
            }
        }
    }

    private void timed(ConcurrentLinkedQueue<Double> times, Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
            times.add((System.nanoTime() - begun) / 1e6);
        } catch (RuntimeException broken) {
            failed.incrementAndGet();
        }
    }

    private static double part(ConcurrentLinkedQueue<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 95 / 100);
    }

    /** What a portal that starts on a day of reminders puts in of them, by person. */
    private static void mails(ConfigurableApplicationContext portal, Tier tier, boolean json) {
        MongoTemplate mongo = portal.getBean(MongoTemplate.class);
        long end = System.nanoTime() + MAILS_WITHIN.toNanos();
        Map<String, Integer> byPerson = Map.of();
        while (byPerson.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(THINKING_NANOS);
            byPerson = mails(mongo);
        }
        Figure.of("deadline", tier)
                .with("peopleReminded", byPerson.size())
                .with(
                        "mostMailsAPerson",
                        byPerson.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0))
                .print(json);
    }

    private static Map<String, Integer> mails(MongoTemplate mongo) {
        Map<String, Integer> byPerson = new HashMap<>();
        mongo.findAll(Document.class, "outbox").stream()
                .filter(mail -> !"GATHERED".equals(mail.getString("state")))
                .forEach(mail -> byPerson.merge(mail.getString("to"), 1, Integer::sum));
        return byPerson;
    }
}
