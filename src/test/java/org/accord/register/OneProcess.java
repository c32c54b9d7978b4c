package org.accord.register;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The register as one process has it; two of these over one database are two processes. */
final class OneProcess implements AutoCloseable {

    final RegisterStore store;
    final RegisterLog register;
    final KindsOfRecords kinds;
    final PublishedCheckpoints checkpoints;
    final RegisterExport export;
    final ProjectionCheck check;

    OneProcess(MongoDatabase database, Path folder) {
        this(database, folder, Clock.systemUTC(), store -> store);
    }

    OneProcess(MongoDatabase database, Path folder, Clock clock, UnaryOperator<RegisterStore> faults) {
        RegisterProperties properties = new RegisterProperties(
                "accord.test/register",
                folder.resolve("register-key"),
                null,
                Duration.ofHours(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(10));
        store = faults.apply(new RegisterStore(database));
        Leaves leaves = new Leaves(store);
        Appender appender = new Appender(store, leaves, new Followers(store), properties);
        register = new RegisterLog(
                store,
                leaves,
                appender,
                properties,
                clock,
                new StaticListableBeanFactory().getBeanProvider(RegisterListener.class));
        kinds = new KindsOfRecords(store, register);
        checkpoints = new PublishedCheckpoints(store, register, leaves, properties, clock);
        export = new RegisterExport(register, checkpoints);
        check = new ProjectionCheck(store, register, leaves, kinds);
    }

    /** Writes what is queued and ends, without keeping how far the projections came: as a killed process does. */
    @Override
    public void close() {
        register.stop();
    }
}
