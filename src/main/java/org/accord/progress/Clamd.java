package org.accord.progress;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands a file to clamd in pieces and reads what it says: command {@code INSTREAM} of clamd(8), in its form that ends with a
 * zero byte. Off until somebody names one. Whatever is no clear answer is none.
 */
@Component
class Clamd implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE_BYTES = 64 * 1024;
    private static final int LONGEST_ANSWER_BYTES = 4_096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final ScanSettings settings;

    Clamd(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public Finding look(byte[] content) {
        if (!settings.isOn()) {
            return Finding.CLEAN;
        }
        int patienceMillis = Math.toIntExact(settings.patience().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
            return finding(answer(socket.getInputStream()));
        } catch (IOException silent) {
            LOG.warn("The scanner at {} did not answer; the file was refused", settings.clamd(), silent);
            return Finding.UNKNOWN;
        }
    }

    /** Each piece after its length; a length of nothing ends the file. */
    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += PIECE_BYTES) {
            int length = Math.min(PIECE_BYTES, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER_BYTES; next = in.read()) {
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private Finding finding(String answer) {
        if (answer.equals(CLEAN)) {
            return Finding.CLEAN;
        }
        if (answer.endsWith(FOUND)) {
            LOG.warn("The scanner refused a file: {}", answer);
            return Finding.HARMFUL;
        }
        LOG.warn("The scanner at {} gave no clear answer: {}", settings.clamd(), answer);
        return Finding.UNKNOWN;
    }
}
