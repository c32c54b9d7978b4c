package org.accord.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.accord.jobs.FaultyProcess;
import org.jspecify.annotations.Nullable;

/** A portal or a worker in a process of its own on a data folder; all it prints goes to a log beside the folder. */
final class Child implements AutoCloseable {

    private static final String READY = "ready ";
    private static final String HALTED = "halted at ";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread reader;
    private volatile @Nullable String halted;

    private Child(Process process, Path log) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(() -> read(log));
    }

    /** @param fault where it ends by itself as killed; blank for nowhere */
    static Child portal(Path data, boolean jobs, String fault) {
        return start(
                data.resolveSibling("portal.log"),
                fault,
                List.of("--server.port=0", "--accord.data=" + data, "--accord.jobs.enabled=" + jobs));
    }

    static Child worker(Path data, Path index, String fault) {
        return start(
                data.resolveSibling(index.getFileName() + ".log"),
                fault,
                List.of("--spring.profiles.active=worker", "--accord.data=" + data, "--accord.search.folder=" + index));
    }

    private static Child start(Path log, String fault, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daccord.fault=" + fault,
                "-cp",
                System.getProperty("java.class.path"),
                FaultyProcess.class.getName()));
        command.addAll(Bureau.SETTINGS);
        command.addAll(settings);
        try {
            return new Child(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), log);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter kept = new PrintWriter(Files.newBufferedWriter(
                        log, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.println(line);
                if (line.startsWith(READY)) {
                    ready.complete(true);
                } else if (line.startsWith(HALTED)) {
                    halted = line.substring(HALTED.length());
                }
            }
        } catch (IOException ended) {
            ready.completeExceptionally(ended);
        }
        ready.complete(false);
    }

    /** Waits until it answers or is dead; only a portal says that it answers. */
    boolean awaitReady() throws Exception {
        return ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it ended by itself, with the job and the day it worked on; to be asked when it is dead. */
    Optional<String> halted() throws InterruptedException {
        reader.join();
        return Optional.ofNullable(halted);
    }

    /** Kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kill -9 as well: nothing here ends in peace. */
    @Override
    public void close() {
        kill();
    }
}
