package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddedMongoTests {

    @TempDir
    Path folder;

    @Test
    void twoServersListenOnPortsOfTheirOwn() {
        try (EmbeddedMongo one = EmbeddedMongo.start(folder.resolve("one"));
                EmbeddedMongo other = EmbeddedMongo.start(folder.resolve("other"))) {
            assertThat(port(one)).isNotEqualTo(port(other)).isNotEqualTo(27017);
        }
    }

    @Test
    void nobodyConnectsFromAnotherMachine() throws IOException {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder)) {
            for (InetAddress address : ownAddresses()) {
                assertThatThrownBy(() -> connect(address, port(server)))
                        .as("%s", address)
                        .isInstanceOf(IOException.class);
            }
            connect(InetAddress.getLoopbackAddress(), port(server));
        }
    }

    @Test
    void withoutThePasswordNothingIsAnswered() {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder);
                MongoClient stranger = client("mongodb://127.0.0.1:" + port(server) + "/?directConnection=true")) {
            for (String command : List.of("ping", "listDatabases", "accordCompact", "dropDatabase")) {
                MongoCommandException refused = catchThrowableOfType(
                        MongoCommandException.class,
                        () -> stranger.getDatabase("accord").runCommand(new Document(command, 1)));
                assertThat(refused.getErrorCodeName()).as(command).isEqualTo("Unauthorized");
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder);
                MongoClient guesser = client(server.uri().replaceFirst(":[^:@]{20,}@", ":guessed@"))) {
            assertThatThrownBy(() -> guesser.getDatabase("accord").runCommand(new Document("ping", 1)))
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void onlyTheOwnerReadsDataAndPassword() throws IOException {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder.resolve("data"))) {
            assertThat(server.uri()).contains("accord:");
            assertThat(permissions("")).isEqualTo("rwx------");
            for (String file : List.of("accord.mv.db", "server.json", "server.key")) {
                assertThat(permissions(file)).as(file).isEqualTo("rw-------");
            }
        }
        assertThat(folder.resolve("data/server.json")).doesNotExist();
    }

    @Test
    void aFolderInUseIsRefusedAndUnharmed() {
        try (EmbeddedMongo first = EmbeddedMongo.start(folder)) {
            StorageRefused refused = catchThrowableOfType(StorageRefused.class, () -> EmbeddedMongo.start(folder));

            assertThat(refused)
                    .hasMessageContaining("in use by another portal")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(refused.action()).contains("--accord.storage.data=");
            assertThat(folder.resolve("server.json")).exists();
            insert(first, "still");
        }
    }

    @Test
    void aDamagedFileIsRefusedAndUnharmed() throws IOException {
        byte[] damaged = "not a store, but longer than one block\n".repeat(400).getBytes();
        Files.write(folder.resolve("accord.mv.db"), damaged);

        StorageRefused refused = catchThrowableOfType(StorageRefused.class, () -> EmbeddedMongo.start(folder));

        assertThat(refused).hasMessageContaining("cannot be opened");
        assertThat(refused.action()).contains("backup");
        assertThat(folder.resolve("accord.mv.db")).hasBinaryContent(damaged);
    }

    @Test
    void aNearlyFullDiskRefusesWritesAndStillReads() {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder)) {
            insert(server, "kept");
        }
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, DataSize.ofTerabytes(1_000_000));
                MongoClient client = client(server.uri())) {
            MongoCollection<Document> things = client.getDatabase("accord").getCollection("things");

            assertThatThrownBy(() -> things.insertOne(new Document("_id", "more")))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            full -> assertThat(full.getErrorCodeName()).isEqualTo("OutOfDiskSpace"))
                    .hasMessageContaining("free disk space");
            assertThat(things.find()).extracting(thing -> thing.get("_id")).containsExactly("kept");
        }
    }

    @Test
    void portPasswordAndDataStayOverARestart() {
        String before;
        try (EmbeddedMongo server = EmbeddedMongo.start(folder)) {
            before = server.uri();
            insert(server, "kept");
        }
        try (EmbeddedMongo server = EmbeddedMongo.start(folder);
                MongoClient client = client(server.uri())) {
            assertThat(server.uri()).isEqualTo(before);
            assertThatThrownBy(() -> insert(server, "kept")).isInstanceOf(MongoWriteException.class);
            assertThat(client.getDatabase("accord").getCollection("things").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void anErasedValueLeavesNoBytesAfterCompaction() throws IOException {
        String secret = "the-secret-of-a-contact-point";
        try (EmbeddedMongo server = EmbeddedMongo.start(folder);
                MongoClient client = client(server.uri())) {
            MongoCollection<Document> things = client.getDatabase("accord").getCollection("things");
            for (int i = 0; i < 50; i++) {
                things.insertOne(new Document("_id", i).append("name", secret + i));
            }
            things.updateMany(new Document(), new Document("$unset", new Document("name", "")));

            assertThat(timed(server::compactNow)).isLessThan(Duration.ofSeconds(5));

            assertThat(new String(Files.readAllBytes(folder.resolve("accord.mv.db")), "ISO-8859-1"))
                    .doesNotContain(secret);
            assertThat(things.countDocuments()).isEqualTo(50);
        }
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void insert(EmbeddedMongo server, String id) {
        try (MongoClient client = client(server.uri())) {
            client.getDatabase("accord").getCollection("things").insertOne(new Document("_id", id));
        }
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
    }

    private static int port(EmbeddedMongo server) {
        String host = new ConnectionString(server.uri()).getHosts().getFirst();
        return Integer.parseInt(host.substring(host.indexOf(':') + 1));
    }

    private static List<InetAddress> ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("data").resolve(file)));
    }
}
