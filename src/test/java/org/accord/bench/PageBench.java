package org.accord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ten public pages over HTTP on loopback, by four clients, after a warm-up. */
final class PageBench {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 40;
    private static final int REQUESTS = 100;
    private static final Pattern COMMITMENT = Pattern.compile("href=\"(/commitments/[^\"?]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/?as-of=2025-04-30",
            "/charters/paris-call",
            "/signatories",
            "/signatories?type=STATE&as-of=2024-12-31",
            "/signatories?q=lantern",
            "/signatories/jo",
            "/commitments?principle=5",
            "/reports");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String portal;

    PageBench(String portal) {
        this.portal = portal;
    }

    void run(Tier tier, boolean json) {
        Stream.concat(PAGES.stream(), Stream.of(aCommitment())).forEach(page -> {
            times(page, WARM_UP);
            double[] times = times(page, REQUESTS);
            Figure.of("pages", tier)
                    .with("page", page)
                    .with("p50ms", times[times.length / 2])
                    .with("p95ms", times[times.length * 95 / 100])
                    .with("requests", times.length)
                    .print(json);
        });
    }

    private String aCommitment() {
        return COMMITMENT
                .matcher(get("/commitments"))
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(6, link.length() - 1))
                .findFirst()
                .orElse("/commitments");
    }

    /** Milliseconds of each request, ascending. */
    private double[] times(String page, int many) {
        List<Future<Double>> asked = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < many; i++) {
                asked.add(clients.submit(() -> time(page)));
            }
        }
        double[] times = asked.stream().mapToDouble(Future::resultNow).toArray();
        Arrays.sort(times);
        return times;
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
