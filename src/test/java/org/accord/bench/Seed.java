package org.accord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accord.AccordApplication;
import org.accord.register.Register;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./accord seed --tier S|M|L [--seed N]}: fills an empty database with generated data, the same for the same seed.
 * Further arguments go to the portal, such as {@code --accord.data=target/m}.
 */
public final class Seed {

    private static final long SEED = 1;
    private static final int TELL_EVERY = 20_000;

    private Seed() {}

    public static void main(String[] arguments) {
        Arguments given = Arguments.of(arguments);
        System.exit(
                fill(given.tier(Tier.M), given.number("seed", SEED), EnumSet.allOf(Step.What.class), given.others())
                        ? 0
                        : 2);
    }

    /**
     * Fills the folder unless that was done before.
     *
     * @return the folder
     */
    public static Path once(Tier tier, Path data) {
        return once(tier, EnumSet.allOf(Step.What.class), data);
    }

    /** The same with only some kinds of steps. */
    static Path once(Tier tier, Set<Step.What> what, Path data) {
        Path done = data.resolve("seeded");
        if (!Files.exists(done)) {
            if (!fill(tier, SEED, what, List.of("--accord.data=" + data))) {
                throw new IllegalStateException("delete " + data + " and try again");
            }
            try {
                Files.createFile(done);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return data;
    }

    /** True when the database was empty and is filled now. */
    static boolean fill(Tier tier, long seed, Set<Step.What> what, List<String> settings) {
        long begun = System.nanoTime();
        try (ConfigurableApplicationContext portal = start(tier, settings)) {
            Register register = portal.getBean(Register.class);
            if (tier != Tier.S) {
                if (register.size() > 0) {
                    System.err.println("seed: the record holds " + register.size() + " acts already; it must be empty");
                    return false;
                }
                fill(portal, tier, seed, what);
            }
            System.out.printf(
                    Locale.ROOT,
                    "seed %s: %d acts in %.1f s%n",
                    tier,
                    register.size(),
                    (System.nanoTime() - begun) / 1e9);
            return true;
        }
    }

    private static void fill(ConfigurableApplicationContext portal, Tier tier, long seed, Set<Step.What> what) {
        Seeding seeding = new Seeding(portal, tier, seed, what);
        System.out.printf(Locale.ROOT, "seed %s: %s, in %d acts%n", tier, made(tier, what, seeding), seeding.acts());
        long[] told = {0};
        seeding.record(acts -> {
            if (acts - told[0] >= TELL_EVERY) {
                told[0] = acts;
                System.out.println("recorded " + acts);
            }
        });
    }

    private static ConfigurableApplicationContext start(Tier tier, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--accord.jobs.enabled=false",
                "--accord.demonstration=true",
                "--accord.demonstration-data=" + (tier == Tier.S)));
        all.addAll(settings);
        return SpringApplication.run(AccordApplication.class, all.toArray(String[]::new));
    }

    private static String made(Tier tier, Set<Step.What> what, Seeding seeding) {
        String kept =
                String.format(Locale.ROOT, "%d participants, %d commitments", tier.participants(), tier.commitments());
        return what.contains(Step.What.SUBMITTED)
                ? String.format(
                        Locale.ROOT,
                        "%s, %d reports of %d due, %d needs, %d offers",
                        kept,
                        Math.min(tier.reports(), seeding.due()),
                        seeding.due(),
                        tier.needs(),
                        tier.offers())
                : kept;
    }
}
