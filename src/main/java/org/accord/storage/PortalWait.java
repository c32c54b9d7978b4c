package org.accord.storage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a worker without a server of its own finds the portal's: it waits until {@code server.json} is there and true. */
final class PortalWait {

    private static final Logger LOG = LoggerFactory.getLogger(PortalWait.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 1000;

    private PortalWait() {}

    /** Returns when the portal's server answers; throws {@link StorageRefused} when the waiting is interrupted. */
    static ServerFile await(Path folder) {
        long nextLine = System.nanoTime();
        while (true) {
            Optional<ServerFile> answering = ServerFile.live(folder).filter(PortalWait::answers);
            if (answering.isPresent()) {
                LOG.info("Found the portal's server {}", answering.get());
                return answering.get();
            }
            if (System.nanoTime() - nextLine >= 0) {
                LOG.info("Waiting for the portal that keeps its data in {}", folder.toAbsolutePath());
                nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new StorageRefused("The wait for the portal was interrupted.", "Start the worker again.", null);
            }
        }
    }

    private static boolean answers(ServerFile server) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            LOG.debug("{} does not answer", server, e);
            return false;
        }
    }
}
