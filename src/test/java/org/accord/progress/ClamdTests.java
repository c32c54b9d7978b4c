package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.progress.VirusScan.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spoken with over the wire, as clamd speaks. */
class ClamdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService serving = Executors.newSingleThreadExecutor();

    @AfterEach
    void endServing() {
        serving.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Win.Test.EICAR_HDB-1 FOUND, HARMFUL",
        "INSTREAM size limit exceeded. ERROR, UNKNOWN",
        "'', UNKNOWN",
        "stream: OK and more, UNKNOWN",
    })
    void whatItSaysDecides(String answer, Finding finding) throws Exception {
        byte[] content = new byte[200_000];
        new Random(7).nextBytes(content);
        try (ServerSocket server = listening()) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> serve(server, answer), serving);

            assertThat(clamd(server.getLocalPort(), PATIENCE).look(content)).isEqualTo(finding);
            assertThat(received.get()).isEqualTo(content);
        }
    }

    @Test
    void oneThatIsNotThereOrStaysSilentIsNoAnswer() throws Exception {
        int nobody;
        try (ServerSocket server = listening()) {
            nobody = server.getLocalPort();
            assertThat(clamd(nobody, Duration.ofMillis(200)).look(new byte[] {1}))
                    .isEqualTo(Finding.UNKNOWN);
        }
        assertThat(clamd(nobody, PATIENCE).look(new byte[] {1})).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void nobodyLooksUntilOneIsNamed() {
        assertThat(new Clamd(new ScanSettings("", PATIENCE)).look(new byte[] {1}))
                .isEqualTo(Finding.CLEAN);
        assertThatIllegalArgumentException().isThrownBy(() -> new ScanSettings("scanner", PATIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScanSettings("scanner:99999", PATIENCE));
    }

    private static Clamd clamd(int port, Duration patience) {
        return new Clamd(new ScanSettings("127.0.0.1:" + port, patience));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Takes one file as clamd does, answers, and gives what it took. */
    private static byte[] serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM".length() + 1);
            assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return content.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
