package org.accord.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./accord bench [start|pages|paint|workspace|jobs|search|directory|memory|deadline] [--tier S|M|L] [--minutes N] [--json]}: measures
 * and prints; never fails. Data of a tier are seeded once into {@code target/bench-TIER}.
 */
public final class Bench {

    private static final List<String> ALL = List.of("start", "pages", "search", "workspace", "jobs");
    private static final List<String> SETTINGS =
            List.of("--accord.demonstration-data=false", "--accord.jobs.enabled=false");

    private static final long DEADLINE_MINUTES = 10;

    private Bench() {}

    public static void main(String[] arguments) {
        Arguments given = Arguments.of(arguments);
        List<String> benches = given.words().isEmpty() ? ALL : given.words();
        List<Tier> tiers = given.has("tier") ? List.of(given.tier(Tier.M)) : List.of(Tier.S, Tier.M);
        for (String bench : benches) {
            tiers.forEach(tier -> measured(bench, tier, given));
        }
        System.exit(0);
    }

    /** What goes wrong is a line of the output, not a failure. */
    private static void measured(String bench, Tier tier, Arguments given) {
        boolean json = given.has("json");
        try {
            if (bench.equals("deadline")) {
                DeadlineBench.run(tier, given.number("minutes", DEADLINE_MINUTES), json);
            } else if (bench.equals("directory")) {
                portal(bench, tier, directory(tier), json);
            } else {
                measure(bench, tier, data(tier), json);
            }
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
        PortalProcess.startTrained(data, heap(tier), SETTINGS).ifPresent(started -> {
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
        try (PortalProcess portal = PortalProcess.start(data, heap(tier), SETTINGS)) {
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
            } else if (bench.equals("search") || bench.equals("directory")) {
                new PageBench(portal).directory(bench, tier, json);
            } else {
                new PageBench(portal).run(tier, json);
            }
        }
    }

    /** The directory alone: at tier L the rest would take hours to record. */
    private static Path directory(Tier tier) {
        return Seed.once(tier, Step.What.OF_DIRECTORY, Path.of("target", "directory-" + tier));
    }

    private static List<String> heap(Tier tier) {
        return List.of(tier == Tier.L ? "-Xmx6g" : "-Xmx2g");
    }

    private static Path data(Tier tier) {
        return Seed.once(tier, Path.of("target", "bench-" + tier));
    }
}
