package org.accord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.accord.AccordApplication;

/** A portal in a process of its own, on this class path and a data folder; killed with -9, or ended. */
public final class PortalProcess implements AutoCloseable {

    private static final String READY = "ready ";
    private static final Path JAR = Path.of("target", "accord.jar");
    private static final Path TRAINED = Path.of("target", "accord.aot");
    private static final String DEAD_SPACE = "jdk.internal.vm.Filler";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final long begun = System.nanoTime();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private PortalProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** @param settings {@code --name=value} for the portal */
    public static PortalProcess start(Path data, List<String> options, List<String> settings) {
        return start(
                data,
                options,
                List.of("-cp", System.getProperty("java.class.path"), AccordApplication.class.getName()),
                settings);
    }

    /** As people start it who ran {@code ./accord train}; empty when nobody did since the last build. */
    public static Optional<PortalProcess> startTrained(Path data, List<String> options, List<String> settings) {
        boolean isTrained = TRAINED.toFile().lastModified() > JAR.toFile().lastModified();
        List<String> program = List.of("-XX:AOTCache=" + TRAINED, "-jar", "target/layout/accord.jar");
        return isTrained ? Optional.of(start(data, options, program, settings)) : Optional.empty();
    }

    private static PortalProcess start(Path data, List<String> options, List<String> program, List<String> settings) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(program);
        command.addAll(List.of("--server.port=0", "--accord.data=" + data, "--accord.demonstration=true"));
        command.addAll(settings);
        try {
            return new PortalProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    address.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException ended) {
            address.completeExceptionally(ended);
        }
        address.completeExceptionally(new IllegalStateException("the portal ended before it was ready"));
    }

    /** Waits until it answers; says how many seconds that took from its start. */
    public double secondsToReady() {
        address();
        return (System.nanoTime() - begun) / 1e9;
    }

    public String address() {
        try {
            return address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException | TimeoutException never) {
            throw new IllegalStateException("the portal does not answer", never);
        }
    }

    /** Resident memory in megabytes, 0 where the system does not tell. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noSuchSystem) {
            return 0;
        }
    }

    /** What the process took of the processors so far, where the system tells. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of all objects that are still reachable, after a full collection. */
    public long liveBytes() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process counting = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
            try (BufferedReader lines = counting.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(line -> line.length > 3 && line[0].endsWith(":") && !line[3].contains(DEAD_SPACE))
                        .mapToLong(line -> Long.parseLong(line[2]))
                        .sum();
            }
        } catch (IOException noTool) {
            throw new UncheckedIOException(noTool);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
