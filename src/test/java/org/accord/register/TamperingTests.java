package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.accord.requests.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registers, receipts and checkpoints changed at random, as a forger may who holds a key of his own and another register:
 * all are caught. {@code ./accord torture register} does it longer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTests {

    private static final int ROUNDS = Integer.getInteger("accord.test.rounds", 400);
    private static final int ACTS_OF_A_LONG_REGISTER = Integer.getInteger("accord.test.acts", 2_000);
    private static final int ACTS = 40;
    private static final long SEED = 20_261_128;

    @TempDir
    static Path folder;

    private Forged genuine;
    private Forged another;
    private OfflineVerifier verifier;

    private record Text(String words) {}

    /**
     * A register as it was given out.
     *
     * @param files its export and the receipt of each act, with and without the payload
     * @param key that checks its checkpoints
     */
    private record Forged(List<byte[]> files, String key) {}

    @BeforeAll
    void giveOutTwoRegisters() throws Exception {
        verifier = new OfflineVerifier(folder.resolve("classes"));
        genuine = register("genuine");
        another = register("another");
    }

    @Test
    void whatIsGenuineIsVerified() throws Exception {
        for (byte[] file : genuine.files()) {
            assertThat(verify(file).status()).isZero();
        }
    }

    @Test
    void everyRandomTamperingIsCaught() throws Exception {
        Random random = new Random(SEED);
        int tampered = 0;
        while (tampered < ROUNDS) {
            int which =
                    random.nextInt(4) == 0 ? 0 : random.nextInt(genuine.files().size());
            byte[] file = genuine.files().get(which);
            byte[] forged = forged(file, which, random);
            if (!isSame(file, forged)) {
                OfflineVerifier.Verification result = verify(forged);
                assertThat(result.status())
                        .as("round %d: %s", tampered, new String(forged, StandardCharsets.UTF_8))
                        .isEqualTo(1);
                tampered++;
            }
        }
        System.out.println("register: " + tampered + " tamperings of registers, receipts and checkpoints, all caught");
    }

    @Test
    void aLongRegisterIsVerified() throws Exception {
        Path place = Files.createDirectory(folder.resolve("long"));
        try (TestServer server = new TestServer(place);
                OneProcess process = new OneProcess(server.template().getDb(), place)) {
            process.register.start();
            write(process, ACTS_OF_A_LONG_REGISTER);
            Path export = export(process, "long.ndjson");

            long from = System.nanoTime();
            OfflineVerifier.Verification result = verifier.verify(export, "--key", process.checkpoints.verifierKey());
            long took = System.nanoTime() - from;

            assertThat(result.status()).as(result.said()).isZero();
            assertThat(result.said()).contains("all " + ACTS_OF_A_LONG_REGISTER + " acts in order");
            System.out.println("register: " + ACTS_OF_A_LONG_REGISTER + " acts verified in "
                    + Duration.ofNanos(took).toMillis() + " ms");
        }
    }

    private Forged register(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        try (TestServer server = new TestServer(place);
                OneProcess process = new OneProcess(server.template().getDb(), place)) {
            process.register.start();
            write(process, ACTS);
            List<byte[]> files = new ArrayList<>();
            files.add(Files.readAllBytes(export(process, name + ".ndjson")));
            for (int number = 0; number < ACTS; number++) {
                files.add(process.export.receipt(number).getBytes(StandardCharsets.UTF_8));
                files.add(process.export.fullReceipt(number).getBytes(StandardCharsets.UTF_8));
            }
            return new Forged(files, process.checkpoints.verifierKey());
        }
    }

    private static void write(OneProcess process, int acts) {
        Records<Text> texts = process.kinds.of("text", "texts", Text.class);
        IntStream.range(0, acts)
                .parallel()
                .forEach(act -> texts.record(new NewState<>(
                        "written",
                        "t" + act,
                        0,
                        new Text("Words № " + act + " «كلمات»"),
                        act % 7 == 0 ? Visibility.SECRETARIAT : Visibility.PUBLIC,
                        null)));
    }

    private Path export(OneProcess process, String name) throws IOException {
        Path export = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(export)) {
            process.export.write(out);
        }
        return export;
    }

    private OfflineVerifier.Verification verify(byte[] file) throws Exception {
        Path given = folder.resolve("given");
        Files.write(given, file);
        return verifier.verify(given, "--key", genuine.key());
    }

    /** Another file, made of a genuine one and of the same one of another register. */
    private byte[] forged(byte[] file, int which, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> withByte(file, random.nextInt(file.length), (byte) random.nextInt(256));
            case 1 -> withByte(file, random.nextInt(file.length), (byte) ('0' + random.nextInt(75)));
            case 2 -> bitTurned(file, random);
            case 3 -> without(file, random);
            case 4 -> doubled(file, random);
            case 5 -> another.files().get(which);
            case 6 -> linesMoved(file, random);
            case 7 ->
                valueFrom(
                        file, genuine.files().get(random.nextInt(genuine.files().size())), random);
            default -> valueFrom(file, another.files().get(which), random);
        };
    }

    private static byte[] withByte(byte[] file, int at, byte value) {
        byte[] forged = file.clone();
        forged[at] = value;
        return forged;
    }

    private static byte[] bitTurned(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        return withByte(file, at, (byte) (file[at] ^ 1 << random.nextInt(8)));
    }

    private static byte[] without(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(100));
        byte[] forged = Arrays.copyOf(file, file.length - (to - from));
        System.arraycopy(file, to, forged, from, file.length - to);
        return forged;
    }

    private static byte[] doubled(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int length = Math.min(file.length - from, 1 + random.nextInt(100));
        byte[] forged = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, from, forged, from + length, file.length - from);
        return forged;
    }

    private static byte[] linesMoved(byte[] file, Random random) {
        List<String> lines = new ArrayList<>(text(file).lines().toList());
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A value between quotation marks, a number or a hash that stands in one file put where one stands in the other. */
    private static byte[] valueFrom(byte[] file, byte[] from, Random random) {
        String[] own = text(file).split("(?<=\")|(?=\")");
        String[] theirs = text(from).split("(?<=\")|(?=\")");
        own[random.nextInt(own.length)] = theirs[random.nextInt(theirs.length)];
        return String.join("", own).getBytes(StandardCharsets.UTF_8);
    }

    /** A line feed at the end may stand or not. */
    private static boolean isSame(byte[] file, byte[] forged) {
        return Arrays.equals(withoutLastLineFeed(file), withoutLastLineFeed(forged));
    }

    private static byte[] withoutLastLineFeed(byte[] file) {
        boolean ended = file.length > 0 && file[file.length - 1] == '\n';
        return ended ? Arrays.copyOf(file, file.length - 1) : file;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
