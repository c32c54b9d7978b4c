package org.accord.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request as an attacker writes it, in bytes that no client would send. */
record RawRequest(int status, String head, String body) {

    private static final int PATIENCE_MILLIS = 30_000;

    /** The answer; empty when the portal closed the connection without one. */
    static Optional<RawRequest> send(URI home, String method, String address) {
        return send(home, method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    static Optional<RawRequest> send(URI home, String bytes) {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return end < 0 ? Optional.empty() : Optional.of(parse(answer.substring(0, end), answer.substring(end + 4)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RawRequest parse(String head, String body) {
        return new RawRequest(Integer.parseInt(head.split(" ", 3)[1]), head, body);
    }
}
