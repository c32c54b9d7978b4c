package org.accord.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes on one data folder: a portal that holds the database, and workers beside it. */
final class Machines implements AutoCloseable {

    private final Path data;
    private final List<Child> workers = new ArrayList<>();
    private @Nullable Child portal;
    private boolean portalWorks;
    private int started;

    Machines(Path data) {
        this.data = data;
    }

    /** Starts what is to be killed, with what it needs; a portal answers on return, or is dead already. */
    Child arm(Kill kill) throws Exception {
        if (!kill.portal()) {
            hold(false, "");
            return worker(kill.fault());
        }
        discardPortal();
        return hold(true, kill.fault());
    }

    /** Makes sure that a portal holds the database, and that it takes requests or does not. */
    Child hold(boolean works, String fault) throws Exception {
        Child now = portal;
        if (now != null && now.isAlive() && portalWorks == works && fault.isEmpty()) {
            return now;
        }
        discardPortal();
        now = Child.portal(data, works, fault);
        portal = now;
        portalWorks = works;
        now.awaitReady();
        return now;
    }

    private void discardPortal() {
        if (portal != null) {
            portal.kill();
            portal = null;
        }
    }

    /** Each of two has an index of its own in turn, as the one killed before the last left it. */
    Child worker(String fault) {
        Child worker = Child.worker(data, data.resolveSibling("worker-" + started++ % 2), fault);
        workers.add(worker);
        return worker;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Override
    public void close() {
        workers.forEach(Child::kill);
        discardPortal();
    }
}
