/**
 * MongoDB: its configuration, the embedded server and its crash-safe wrapper, the contract of allowed operations.
 *
 * <p>For other modules: {@code MongoTemplate} of Spring Data, {@link org.accord.storage.Indexes} to declare indexes,
 * {@link org.accord.storage.Storage} to ask what the server can do, to flush and to compact.
 *
 * <p>Layers of the embedded server, outside in: the wire (mongo-java-server), {@code GuardedBackend} with {@code Door}
 * (sign-in) and {@code Guard} (refusals), {@code CrashSafeBackend} with {@code DiskWriter} (group commit),
 * {@code DurableDatabase}, {@code DurableCollection} and {@code OrderedIndex} (BSON in maps of H2's store),
 * {@code OrderedFile} (headers last).
 *
 * <p>Owns: the connection; files under {@code data/}. Routes: none.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.accord.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
