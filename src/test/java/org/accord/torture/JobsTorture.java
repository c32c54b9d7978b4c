package org.accord.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accord.bench.Seed;
import org.accord.bench.Tier;
import org.springframework.util.FileSystemUtils;

/** Kills portals and workers in the middle of both jobs, on a large record, and counts what was lost. */
final class JobsTorture implements Ordeal {

    private static final Path SEEDED = Path.of("target", "torture-M");

    @Override
    public boolean passes(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("accord-torture");
        Path data = folder.resolve("data");
        Seed.once(Tier.M, SEEDED);
        copy(data);
        System.out.println("logs and data in " + folder);
        boolean passed = false;
        try (Machines machines = new Machines(data)) {
            machines.hold(false, "");
            try (Bureau bureau = Bureau.open(data)) {
                Killing killing = new Killing(machines, bureau);
                Reckoning reckoning = new Reckoning(machines, bureau);
                passed = killing.passes(rounds) & reckoning.passes();
            }
        }
        if (passed) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return passed;
    }

    private static void copy(Path data) throws IOException {
        Machines.copy(SEEDED, data);
        Machines.copy(SEEDED.resolve("index"), data.resolveSibling("index"));
        Machines.copy(SEEDED.resolve("index"), data.resolveSibling("worker-0"));
        Machines.copy(SEEDED.resolve("index"), data.resolveSibling("worker-1"));
    }
}
