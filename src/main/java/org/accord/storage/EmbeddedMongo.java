package org.accord.storage;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * A MongoDB server in this process, for demonstration, tests and small installations: what it acknowledged survives a
 * crash and a power cut.
 *
 * <p>It listens on the loopback address only and lets nobody in without the password, which {@code server.json} in its
 * folder tells to processes of the same user. It refuses what it cannot do (see {@link Contract}).
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String FILE = "accord.mv.db";
    private static final String USER = "accord";
    private static final String DATABASE = "accord";
    private static final int WORKERS = 32;
    private static final int CACHE_MEGABYTES = 32;
    private static final int PASSWORD_BYTES = 32;
    private static final DataSize DEFAULT_MINIMUM_FREE = DataSize.ofMegabytes(64);

    private final Path folder;
    private final CrashSafeBackend backend;
    private final MongoServer server;
    private final ServerFile file;

    private EmbeddedMongo(Path folder, CrashSafeBackend backend, MongoServer server, ServerFile file) {
        this.folder = folder;
        this.backend = backend;
        this.server = server;
        this.file = file;
    }

    /** Starts on the folder, making it if needed; throws {@link StorageRefused} when another process owns it. */
    public static EmbeddedMongo start(Path folder) {
        return start(folder, DEFAULT_MINIMUM_FREE);
    }

    static EmbeddedMongo start(Path folder, DataSize minimumFree) {
        makeFolder(folder);
        OrderedFilePath.register();
        MVStore store = open(folder);
        DiskWriter disk = new DiskWriter(store, minimumFree.toBytes(), () -> freeBytes(folder));
        CrashSafeBackend backend = new CrashSafeBackend(store, disk);
        String password = ServerFile.last(folder).map(ServerFile::password).orElseGet(EmbeddedMongo::newPassword);
        MongoServer server = new MongoServer(new GuardedBackend(backend, new Door(USER, password)));
        int port = bind(
                server, freePort(ServerFile.last(folder).map(ServerFile::port).orElse(0)));
        ServerFile file = new ServerFile(
                InetAddress.getLoopbackAddress().getHostAddress(),
                port,
                USER,
                password,
                DATABASE,
                ProcessHandle.current().pid());
        file.publish(folder);
        LOG.info("The embedded server keeps its data in {}", folder.toAbsolutePath());
        return new EmbeddedMongo(folder, backend, server, file);
    }

    private static void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ServerFile.ownerOnly(folder, "rwx------"));
            }
            Path data = folder.resolve(FILE);
            if (!Files.exists(data)) {
                Files.createFile(data, ServerFile.ownerOnly(folder, "rw-------"));
            }
        } catch (IOException e) {
            throw new StorageRefused(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written: " + e.getMessage(),
                    "Make it writable, or name another one: --accord.storage.data=FOLDER",
                    e);
        }
    }

    private static MVStore open(Path folder) {
        try {
            return openStore(OrderedFilePath.SCHEME + ":" + folder.resolve(FILE).toAbsolutePath());
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(folder, e) : damaged(folder, e);
        }
    }

    /** Opens the store as crash safety needs it: nothing is committed but by {@link DiskWriter}. */
    static MVStore openStore(String file) {
        HeadedStore headed = new HeadedStore(CACHE_MEGABYTES);
        headed.open(file, false, null);
        MVStore store = new MVStore.Builder()
                .adoptFileStore(headed)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        return store;
    }

    private static StorageRefused inUse(Path folder, MVStoreException cause) {
        String owner = ServerFile.live(folder)
                .map(live -> " (process " + live.pid() + ")")
                .orElse("");
        return new StorageRefused(
                "The data folder " + folder.toAbsolutePath() + " is in use by another portal" + owner + ".",
                "Stop the other one, or start this one with --accord.storage.data=ANOTHER-FOLDER,"
                        + " or set ACCORD_MONGODB_URI so that both use one MongoDB server.",
                cause);
    }

    private static StorageRefused damaged(Path folder, MVStoreException cause) {
        return new StorageRefused(
                "The data file in " + folder.toAbsolutePath() + " cannot be opened: " + cause.getMessage(),
                "Restore the folder from a backup. Nothing was changed in it.",
                cause);
    }

    /** The wished port if nobody has it, else 0 for any. */
    private static int freePort(int wished) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wished));
            return wished;
        } catch (IOException e) {
            LOG.info("Port {} of the last run is taken; another one is used", wished);
            return 0;
        }
    }

    private static int bind(MongoServer server, int wishedPort) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            server.bind(new InetSocketAddress(loopback, wishedPort), 1, WORKERS);
        } catch (RuntimeException e) {
            throw new StorageRefused("The embedded server cannot listen: " + e.getMessage(), "Start again.", e);
        }
        return server.getLocalAddress().getPort();
    }

    private static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The connection string, password included: for the driver only, never for a log. */
    public String uri() {
        return file.uri();
    }

    /** Returns when everything written so far is on disk, writes with {@code j: false} included. */
    public void flush() {
        backend.flush();
    }

    /** Rewrites the file, so that erased values leave no bytes behind; writers wait meanwhile. */
    public void compactNow() {
        backend.compactNow();
    }

    /** Ends all connections, writes what is left and gives the folder free. */
    @Override
    public void close() {
        ServerFile.remove(folder);
        server.shutdownNow();
    }
}
