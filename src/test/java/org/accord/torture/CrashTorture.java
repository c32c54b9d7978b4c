package org.accord.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.accord.storage.PowerCuts;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a portal under writes again and again, with its acknowledgements kept by this process, and then counts what is
 * lost; the same with a disk that loses power, since a kill leaves what the system has yet to write.
 */
public final class CrashTorture implements Ordeal {

    /** A line that the kill cut short is no acknowledgement. */
    private static final Pattern WHOLE = Pattern.compile(Pattern.quote(WritingPortal.ACT) + ".+@[0-9]");

    private static final int LONGEST_LIFE_MILLIS = 2_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final int DISK_OPERATIONS = 400;
    private static final int LIVES_OF_A_DISK = 10;

    private final Random chance = new Random(20_181_112);

    @Override
    public boolean passes(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("accord-crash");
        try {
            boolean killed = outlivesKills(folder, rounds);
            return outlivesPowerCuts(rounds) && killed;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean outlivesKills(Path folder, int rounds) throws Exception {
        Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
        long before = 0;
        for (int round = 1; round <= rounds; round++) {
            life(folder, acknowledged);
            long acts = Files.lines(acknowledged).count();
            System.out.println("kill " + round + " of " + rounds + ": " + (acts - before) + " acts acknowledged");
            before = acts;
        }
        Path export = folder.resolve("register.jsonl");
        boolean sound = ends(command("check", acknowledged, export, folder)) == 0;
        int verified = ends(List.of(java(), "src/verify/Verify.java", export.toString()));
        System.out.println(
                "kill -9: " + rounds + " rounds; the tree " + (verified == 0 ? "verifies" : "does not verify"));
        return sound && verified == 0;
    }

    /** One portal from its start to its end by force; what it acknowledged is kept line by line. */
    private void life(Path folder, Path acknowledged) throws Exception {
        Process portal = new ProcessBuilder(command("write", acknowledged, acknowledged, folder))
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Boolean> writing = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().start(() -> read(portal, acknowledged, writing));
        if (!writing.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the portal did not start: see above");
        }
        portal.onExit()
                .completeOnTimeout(portal, chance.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS)
                .join();
        // by its handle, which leaves open the pipe: what was acknowledged before is read to its end
        portal.toHandle().destroyForcibly();
        portal.onExit().join();
        reader.join();
    }

    private static void read(Process portal, Path acknowledged, CompletableFuture<Boolean> writing) {
        List<String> log = new ArrayList<>();
        try (BufferedReader lines = portal.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (WHOLE.matcher(line).matches()) {
                    Files.writeString(
                            acknowledged, line.substring(WritingPortal.ACT.length()) + "\n", StandardOpenOption.APPEND);
                } else if (line.equals(WritingPortal.READY)) {
                    writing.complete(true);
                } else {
                    log.add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (writing.complete(false)) {
            log.forEach(System.out::println);
        }
    }

    private boolean outlivesPowerCuts(int rounds) {
        List<String> wrong = new ArrayList<>();
        int writes = 0;
        for (int done = 0; done < rounds; done += LIVES_OF_A_DISK) {
            PowerCuts cuts = new PowerCuts(chance.nextLong());
            for (int life = 0; life < Math.min(LIVES_OF_A_DISK, rounds - done) && wrong.isEmpty(); life++) {
                wrong.addAll(cuts.life(DISK_OPERATIONS));
            }
            writes += cuts.writes();
            cuts.discard();
        }
        wrong.forEach(System.out::println);
        System.out.println("power cuts: " + rounds + " rounds, " + writes + " writes acknowledged, " + wrong.size()
                + " lost or wrong");
        return wrong.isEmpty();
    }

    private static int ends(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.startsWith("lost ")
                            || line.startsWith("acknowledged ")
                            || line.startsWith("register:")
                            || line.equals("VERIFIED")
                            || line.startsWith("NOT GENUINE"))
                    .forEach(System.out::println);
        }
        return process.waitFor();
    }

    private static List<String> command(String what, Path acknowledged, Path export, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                WritingPortal.class.getName(),
                what,
                acknowledged.toString(),
                export.toString()));
        command.addAll(List.of(
                "--server.port=0",
                "--accord.demonstration-data=false",
                "--accord.jobs.enabled=false",
                "--accord.data=" + folder.resolve("data")));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
