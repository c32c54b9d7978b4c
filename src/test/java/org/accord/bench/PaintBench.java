package org.accord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Public pages from a portal that is warm: how many bytes come over the line, all parts but fonts, and when the first
 * words are painted, in a browser that has nothing of the site yet and in one that comes from another page of it.
 */
final class PaintBench {

    private static final int LOADS = 5;
    private static final double BYTES_IN_KB = 1_000;
    private static final String TWO_WORDS = "data:text/html,<!doctype html><title>t</title><p>Two words</p>";
    private static final String ELSEWHERE = "/privacy";
    private static final List<String> PAGES = List.of(
            "/",
            "/?lang=ar",
            "/charters/paris-call",
            "/signatories",
            "/signatories/jo",
            "/commitments",
            "/instruments",
            "/instruments/budapest",
            "/states/jo",
            "/needs",
            "/offers",
            "/matching",
            "/reports",
            "/explore",
            "/register",
            "/search?q=jordan",
            "/glossary",
            "/apply");

    /** What a page and its parts weigh as they were served, and its first paint. */
    private static final String WEIGHT = """
            () => {
              const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return {bytes: parts.filter(part => !part.name.includes('.woff2'))
                          .reduce((sum, part) => sum + part.encodedBodySize, 0),
                      paint: paint ? paint.startTime : -1};
            }""";

    private final String portal;

    PaintBench(PortalProcess process) {
        this.portal = process.address();
    }

    void run(Tier tier, boolean json) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            load(browser, "/");
            Figure.of("paint", tier)
                    .with("page", "two words, nothing else")
                    .with("firstVisitMs", median(leastPossible(browser)))
                    .print(json);
            for (String page : PAGES) {
                load(browser, page);
                List<Load> loads = IntStream.range(0, LOADS)
                        .mapToObj(time -> load(browser, page))
                        .toList();
                Figure.of("paint", tier)
                        .with("page", page)
                        .with("kB", loads.getLast().bytes() / BYTES_IN_KB)
                        .with("firstVisitMs", median(loads))
                        .with("nextPageMs", median(steps(browser, page)))
                        .print(json);
            }
        }
    }

    /** What the browser itself takes on this machine: a page of two words that comes over no line. */
    private static List<Load> leastPossible(Browser browser) {
        return IntStream.range(0, LOADS)
                .mapToObj(time -> {
                    try (var session = browser.newContext()) {
                        return weighed(session.newPage(), TWO_WORDS);
                    }
                })
                .toList();
    }

    private record Load(double bytes, double paint) {}

    private static double median(List<Load> loads) {
        return loads.stream().mapToDouble(Load::paint).sorted().toArray()[loads.size() / 2];
    }

    /** As readers come to it who are on the site already. */
    private List<Load> steps(Browser browser, String path) {
        try (var session = browser.newContext()) {
            Page page = session.newPage();
            return IntStream.range(0, LOADS)
                    .mapToObj(time -> {
                        weigh(page, ELSEWHERE);
                        return weigh(page, path);
                    })
                    .toList();
        }
    }

    /** In a session of its own: nothing is kept from another load. */
    private Load load(Browser browser, String path) {
        try (var session = browser.newContext()) {
            return weigh(session.newPage(), path);
        }
    }

    private Load weigh(Page page, String path) {
        return weighed(page, portal + path);
    }

    private static Load weighed(Page page, String address) {
        page.navigate(address);
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        Map<?, ?> weight = (Map<?, ?>) page.evaluate(WEIGHT);
        return new Load(number(weight.get("bytes")), number(weight.get("paint")));
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : -1;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("ACCORD_BROWSER", "/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--no-first-run"));
    }
}
