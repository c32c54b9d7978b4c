package org.accord.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./accord bench [start|pages|paint|workspace|jobs|search|memory] [--tier S|M|L] [--json]}: measures and prints; never fails. Data of a tier
 * are seeded once into {@code target/bench-TIER}.
 */
public final class Bench {

    private static final List<String> ALL = List.of("start", "pages", "search", "workspace", "jobs");
    private static final List<String> LARGE_HEAP = List.of("-Xmx2g");
    private static final List<String> SETTINGS =
            List.of("--accord.demonstration-data=false", "--accord.jobs.enabled=false");

    private Bench() {}

    public static void main(String[] arguments) {
        Arguments given = Arguments.of(arguments);
        List<String> benches = given.words().isEmpty() ? ALL : given.words();
        List<Tier> tiers = given.has("tier") ? List.of(given.tier(Tier.M)) : List.of(Tier.S, Tier.M);
        for (String bench : benches) {
            tiers.forEach(tier -> measured(bench, tier, given.has("json")));
        }
        System.exit(0);
    }

    /** What goes wrong is a line of the output, not a failure. */
    private static void measured(String bench, Tier tier, boolean json) {
        try {
            measure(bench, tier, data(tier), json);
        } catch (RuntimeException broken) {
            Figure.of(bench, tier).with("failed", String.valueOf(broken)).print(json);
        }
    }

    private static void measure(String bench, Tier tier, Path data, boolean json) {
        switch (bench) {
            case "jobs" -> JobBench.run(data, tier, json);
            case "start" -> {
                portal(bench, tier, data, json);
                trained(tier, data, json);
            }
            case "memory", "pages", "paint", "workspace", "search" -> portal(bench, tier, data, json);
            default -> Figure.of(bench, tier).with("failed", "unknown").print(json);
        }
    }

    /** The start after {@code ./accord train}. */
    private static void trained(Tier tier, Path data, boolean json) {
        PortalProcess.startTrained(data, LARGE_HEAP, SETTINGS).ifPresent(started -> {
            try (PortalProcess portal = started) {
                Figure.of("start-trained", tier)
                        .with("secondsToReady", portal.secondsToReady())
                        .with("residentMb", portal.residentMegabytes())
                        .print(json);
            }
        });
    }

    private static void portal(String bench, Tier tier, Path data, boolean json) {
        if (bench.equals("workspace")) {
            BenchPeople.in(data);
        }
        try (PortalProcess portal = PortalProcess.start(data, LARGE_HEAP, SETTINGS)) {
            double seconds = portal.secondsToReady();
            if (bench.equals("start") || bench.equals("memory")) {
                Figure.of(bench, tier)
                        .with("secondsToReady", seconds)
                        .with("residentMb", portal.residentMegabytes())
                        .print(json);
            } else if (bench.equals("workspace")) {
                new WorkspaceBench(portal).run(tier, json);
            } else if (bench.equals("paint")) {
                new PaintBench(portal).run(tier, json);
            } else if (bench.equals("search")) {
                new PageBench(portal).directory(tier, json);
            } else {
                new PageBench(portal).run(tier, json);
            }
        }
    }

    private static Path data(Tier tier) {
        return Seed.once(tier, Path.of("target", "bench-" + tier));
    }
}
