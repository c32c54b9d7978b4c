package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.accord.signatories.DomainRecords.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a name server of this test's own, which answers, knows nothing, fails or is silent by the name asked for. */
class NameServerRecordsTests {

    private static final int QUESTION = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int FAILED = 2;

    private DatagramSocket socket;
    private NameServerRecords records;

    @BeforeEach
    void aNameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        records = new NameServerRecords(
                new DomainSettings("dns://127.0.0.1:" + socket.getLocalPort(), Duration.ofMillis(300)));
    }

    @AfterEach
    void goneAgain() {
        socket.close();
    }

    @Test
    void allTextsAreFound() {
        assertThat(records.texts("harbour.example"))
                .isEqualTo(new Answer.Texts(List.of("accord-verification=abc", "v=spf1 -all")));
    }

    @Test
    void aNameThatIsNoneHasNoTexts() {
        assertThat(records.texts("none.example")).isEqualTo(new Answer.Texts(List.of()));
    }

    @Test
    void whoFailsOrNeverAnswersIsSilentWithinSeconds() {
        Instant before = Instant.now();

        assertThat(records.texts("failing.example")).isEqualTo(new Answer.Silence());
        assertThat(records.texts("silent.example")).isEqualTo(new Answer.Silence());

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                byte[] question = Arrays.copyOf(buffer, asked.getLength());
                String name = new String(question, StandardCharsets.ISO_8859_1);
                if (!name.contains("silent")) {
                    byte[] answer = name.contains("none")
                            ? answer(question, NO_SUCH_NAME)
                            : name.contains("failing")
                                    ? answer(question, FAILED)
                                    : answer(question, 0, "accord-verification=abc", "v=spf1 -all");
                    socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static byte[] answer(byte[] question, int code, String... texts) {
        int end = QUESTION;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        end += 5;
        ByteBuffer answer = ByteBuffer.allocate(512);
        answer.put(question, 0, 2).putShort((short) (0x8180 | code));
        answer.putShort((short) 1)
                .putShort((short) texts.length)
                .putShort((short) 0)
                .putShort((short) 0);
        answer.put(question, QUESTION, end - QUESTION);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            answer.putShort((short) 0xC00C)
                    .putShort((short) 16)
                    .putShort((short) 1)
                    .putInt(60);
            answer.putShort((short) (bytes.length + 1)).put((byte) bytes.length).put(bytes);
        }
        return Arrays.copyOf(answer.array(), answer.position());
    }
}
