package org.accord.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the embedded server answers and how to sign in: {@code server.json}, readable by its owner only, there while the
 * server runs.
 *
 * <p>{@code server.key} holds the same from the last run: port and password stay over a restart, so that a worker's
 * connections find the portal again.
 */
record ServerFile(String host, int port, String user, String password, String database, long pid) {

    private static final String LIVE = "server.json";
    private static final String LAST = "server.key";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The running server's file, or empty when none runs; throws {@link UncheckedIOException} when unreadable. */
    static Optional<ServerFile> live(Path folder) {
        return read(folder.resolve(LIVE));
    }

    static Optional<ServerFile> last(Path folder) {
        return read(folder.resolve(LAST));
    }

    private static Optional<ServerFile> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), ServerFile.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(Path folder) {
        try {
            write(folder, LAST);
            write(folder, LIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder, String name) throws IOException {
        Path draft = Files.createTempFile(folder, name, ".tmp", ownerOnly(folder, "rw-------"));
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The permissions as an attribute, or none where the file system knows no such thing. */
    static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(LIVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connection string for the driver. */
    String uri() {
        return "mongodb://" + user + ":" + password + "@" + host + ":" + port + "/" + database
                + "?authSource=admin&authMechanism=" + Scram.MECHANISM + "&directConnection=true&retryWrites=false";
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + database + " (process " + pid + ")";
    }
}
