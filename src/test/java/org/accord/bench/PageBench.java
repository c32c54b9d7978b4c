package org.accord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Public pages over HTTP on loopback, by several clients, after a warm-up: ten pages as readers get them, the same ten
 * rendered anew for each request, and as many requests a second as there are over some hundred addresses.
 */
final class PageBench {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 40;
    private static final int REQUESTS = 100;
    private static final int RATE_CLIENTS = 8;
    private static final Duration RATE_FOR = Duration.ofSeconds(10);
    private static final Pattern COMMITMENT = Pattern.compile("href=\"(/commitments/[^\"?]+)\"");
    private static final Pattern SIGNATORY = Pattern.compile("href=\"(/signatories/[^\"?]+)\"");
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
    private static final List<String> PAGES = List.of(
            "/",
            "/?as-of=2025-04-30",
            "/charters/paris-call",
            "/signatories",
            "/signatories?type=STATE&as-of=2024-12-31",
            "/signatories?q=lantern",
            "/signatories/jo",
            "/commitments?principle=5",
            "/matching",
            "/register");

    /** The directory: its first page, filtered, searched in two scripts and with a slip, as of a day, and all of it. */
    private static final List<String> DIRECTORY = List.of(
            "/signatories",
            "/signatories?type=COMPANY&region=AFRICA",
            "/signatories?standing=OVERDUE&standing=NON_COMMUNICATING",
            "/signatories?principle=5&income=HIGH",
            "/signatories?q=lantern",
            "/signatories?q=jordn",
            "/signatories?q=%D8%A7%D9%84%D8%A3%D8%B1%D8%AF%D9%86",
            "/signatories?as-of=2024-12-31",
            "/signatories?type=STATE&as-of=2024-12-31&q=jordan",
            "/signatories?page=3",
            "/api/v1/signatories?region=EUROPE&as-of=2024-12-31");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong asked = new AtomicLong();
    private final PortalProcess process;
    private final String portal;

    PageBench(PortalProcess process) {
        this.process = process;
        this.portal = process.address();
    }

    void run(Tier tier, boolean json) {
        List<String> links = links("/commitments", COMMITMENT);
        measure("pages", Stream.concat(PAGES.stream(), links.stream().limit(1)).toList(), tier, json);
        rate(tier, json);
    }

    void directory(String bench, Tier tier, boolean json) {
        measure(bench, DIRECTORY, tier, json);
    }

    private void measure(String bench, List<String> pages, Tier tier, boolean json) {
        if (!json) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%s, tier %s: milliseconds a request, by %d clients at once%n%17s%20s%n%8s%9s%11s%9s   page%n",
                    bench,
                    tier,
                    CLIENTS,
                    "as readers get it",
                    "rendered anew",
                    "p50",
                    "p95",
                    "p50",
                    "p95");
        }
        pages.forEach(page -> times(page, this::anew, WARM_UP));
        pages.forEach(page -> {
            times(page, this::anew, WARM_UP);
            double[] anew = times(page, this::anew, REQUESTS);
            times(page, UnaryOperator.identity(), WARM_UP);
            double[] kept = times(page, UnaryOperator.identity(), REQUESTS);
            if (json) {
                print(bench, tier, page, kept, anew);
            } else {
                System.out.printf(
                        Locale.ROOT,
                        "%8.1f%9.1f%11.1f%9.1f   %s%n",
                        part(kept, 50),
                        part(kept, 95),
                        part(anew, 50),
                        part(anew, 95),
                        page);
            }
        });
    }

    private static void print(String bench, Tier tier, String page, double[] kept, double[] anew) {
        Figure.of(bench, tier)
                .with("page", page)
                .with("p50ms", part(kept, 50))
                .with("p95ms", part(kept, 95))
                .with("anewP50ms", part(anew, 50))
                .with("anewP95ms", part(anew, 95))
                .with("requests", kept.length)
                .print(true);
    }

    /** How many requests a second are answered over many pages, by clients that do not wait. */
    private void rate(Tier tier, boolean json) {
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(links("/commitments", COMMITMENT));
        pages.addAll(links("/signatories", SIGNATORY));
        List<String> addresses = pages.stream()
                .flatMap(page ->
                        LANGUAGES.stream().map(lang -> page + (page.contains("?") ? "&" : "?") + "lang=" + lang))
                .toList();
        addresses.forEach(this::get);
        Duration usedBefore = process.processorTime();
        long end = System.nanoTime() + RATE_FOR.toNanos();
        AtomicInteger next = new AtomicInteger();
        List<Future<List<Double>>> done = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(RATE_CLIENTS)) {
            for (int i = 0; i < RATE_CLIENTS; i++) {
                done.add(clients.submit(() -> {
                    List<Double> times = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        times.add(time(addresses.get(Math.floorMod(next.getAndIncrement(), addresses.size()))));
                    }
                    return times;
                }));
            }
        }
        double[] times = done.stream()
                .flatMap(each -> each.resultNow().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Duration used = process.processorTime().minus(usedBefore);
        Figure.of("pages", tier)
                .with("addresses", addresses.size())
                .with("requestsPerSecond", times.length / (double) RATE_FOR.toSeconds())
                .with("p95ms", part(times, 95))
                .with("processorMsPerRequest", used.toMillis() / (double) times.length)
                .print(json);
    }

    private static double part(double[] ascending, int percent) {
        return ascending[ascending.length * percent / 100];
    }

    /** The same page at an address that nobody asked for before. */
    private String anew(String page) {
        return page + (page.contains("?") ? "&" : "?") + "bench=" + asked.incrementAndGet();
    }

    private List<String> links(String page, Pattern link) {
        return link.matcher(get(page))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Milliseconds of each request, ascending. */
    private double[] times(String page, UnaryOperator<String> address, int many) {
        List<Future<Double>> times = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < many; i++) {
                times.add(clients.submit(() -> time(address.apply(page))));
            }
        }
        return times.stream().mapToDouble(Future::resultNow).sorted().toArray();
    }

    private double time(String page) {
        long begun = System.nanoTime();
        get(page);
        return (System.nanoTime() - begun) / 1e6;
    }

    private String get(String page) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(portal + page)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new IllegalStateException("no answer from " + page, noAnswer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
