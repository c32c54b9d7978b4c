package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accord.requests.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stranger's side: exports, receipts and notes checked by what shares no code with the server. */
class VerifyTests {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static OneProcess process;
    private static Path export;
    private static OfflineVerifier verifier;

    record Text(String words) {}

    @BeforeAll
    static void exportSome() throws Exception {
        verifier = new OfflineVerifier(folder.resolve("verify-classes"));
        server = new TestServer(folder);
        process = new OneProcess(server.template().getDb(), folder);
        process.register.start();
        Records<Text> texts = process.kinds.of("text", "texts", Text.class);
        for (int i = 0; i < 7; i++) {
            Visibility visibility = i == 5 ? Visibility.SECRETARIAT : Visibility.PUBLIC;
            texts.record(new NewState<>("written", "t" + i, 0, new Text("كلمات " + i), visibility, null));
        }
        export = folder.resolve("export.ndjson");
        try (OutputStream out = Files.newOutputStream(export)) {
            process.export.write(out);
        }
    }

    @AfterAll
    static void stop() {
        process.close();
        server.close();
    }

    @Test
    void aTrueExportIsVerifiedByASeparateProcess() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/verify/Verify.java",
                        export.toString(),
                        "--key",
                        process.checkpoints.verifierKey())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).contains("all 7 acts in order", "6 match their hashes, 1 not in this file", "VERIFIED");
    }

    @Test
    void everyTamperingIsRefused() throws Exception {
        for (Tampering tampering : tamperings()) {
            Path forged = folder.resolve("forged.ndjson");
            List<String> lines = new ArrayList<>(Files.readAllLines(export));
            Files.write(forged, tampering.on().apply(lines));

            OfflineVerifier.Verification result = verifier.verify(forged);

            assertThat(result.status())
                    .as("%s: %s", tampering.name(), result.said())
                    .isEqualTo(1);
            assertThat(result.said()).contains("NOT GENUINE");
        }
    }

    private record Tampering(String name, UnaryOperator<List<String>> on) {}

    private static List<Tampering> tamperings() {
        return List.of(
                new Tampering("payload", lines -> changed(lines, 3, "كلمات 2", "كلمات 9")),
                new Tampering("verb", lines -> changed(lines, 3, "written", "revoked")),
                new Tampering("actor", lines -> changed(lines, 3, "\"actor\":\"", "\"actor\":\"x")),
                new Tampering("salt", lines -> changed(lines, 3, "\"salt\":\"..", "\"salt\":\"00")),
                new Tampering("order", lines -> {
                    lines.add(2, lines.remove(3));
                    return lines;
                }),
                new Tampering("dropped in the middle", lines -> without(lines, 4)),
                new Tampering("dropped at the end", lines -> without(lines, lines.size() - 1)),
                new Tampering("told twice", lines -> {
                    lines.add(lines.getLast());
                    return lines;
                }),
                new Tampering("signature", lines -> changed(lines, 0, "(register [A-Za-z0-9+/]{30})(.)", "$1_")),
                new Tampering("size in the checkpoint", lines -> changed(lines, 0, "n7.n", "n6\\\\n")),
                new Tampering("another key", lines -> changed(lines, 0, "\\+[0-9a-f]{8}\\+", "+00000000+")),
                new Tampering("an extra field", lines -> changed(lines, 3, "\\{", "{\"aa\":1,")),
                new Tampering("a blank", lines -> changed(lines, 3, "\\{", "{ ")));
    }

    private static List<String> changed(List<String> lines, int line, String what, String into) {
        String before = lines.get(line);
        lines.set(line, before.replaceFirst(what, into));
        assertThat(lines.get(line)).as("%s is in the export", what).isNotEqualTo(before);
        return lines;
    }

    private static List<String> without(List<String> lines, int line) {
        lines.remove(line);
        return lines;
    }

    @Test
    void everyReceiptIsVerifiedAndNoForgedOne() throws Exception {
        for (int number = 0; number < 7; number++) {
            Path receipt = folder.resolve("receipt.json");
            String text = process.export.receipt(number);
            Files.writeString(receipt, text);
            assertThat(verifier.verify(receipt).status()).isZero();

            Files.writeString(receipt, text.replaceFirst("\"version\":1", "\"version\":2"));
            assertThat(verifier.verify(receipt).status()).isEqualTo(1);
        }
        assertThat(process.export.receipt(5)).doesNotContain("كلمات");
        assertThat(process.export.fullReceipt(5)).contains("كلمات");
    }

    @Test
    void aCheckpointIsASignedNoteAsOthersReadIt() throws Exception {
        Checkpoints.Checkpoint checkpoint = process.checkpoints.publish();
        String[] key = process.checkpoints.verifierKey().split("\\+", 3);
        byte[] publicKey = Base64.getDecoder().decode(key[2]);
        String text = checkpoint.note().substring(0, checkpoint.note().indexOf("\n\n") + 1);
        String signatureLine = checkpoint.note().substring(text.length() + 1);

        assertThat(text)
                .isEqualTo("accord.test/register\n7\n"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checkpoint.rootHash()))
                        + "\n");
        assertThat(signatureLine).startsWith("\u2014 accord.test/register ").endsWith("\n");
        byte[] signed = Base64.getDecoder().decode(signatureLine.strip().split(" ")[2]);
        byte[] keyHash = MessageDigest.getInstance("SHA-256").digest(concat((key[0] + "\n").getBytes(), publicKey));
        assertThat(Arrays.copyOf(signed, 4))
                .isEqualTo(Arrays.copyOf(keyHash, 4))
                .isEqualTo(HexFormat.of().parseHex(key[1]));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(concat(
                        HexFormat.of().parseHex("302a300506032b6570032100"), Arrays.copyOfRange(publicKey, 1, 33)))));
        ed25519.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ed25519.verify(Arrays.copyOfRange(signed, 4, 68))).isTrue();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
