package org.accord.register;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Checkpoints in their collection, by size; {@code _id} -1 tells the newest. The insert of a checkpoint is itself forced
 * to disk and with it every entry under it, so that nothing is ever published that a power cut can take back.
 */
final class PublishedCheckpoints implements Checkpoints, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedCheckpoints.class);
    private static final long NEWEST = -1;

    private final RegisterLog register;
    private final Leaves leaves;
    private final MongoCollection<Document> checkpoints;
    private final SigningKey key;
    private final RegisterProperties properties;
    private final Clock clock;
    private @Nullable ScheduledExecutorService schedule;

    PublishedCheckpoints(
            RegisterStore store, RegisterLog register, Leaves leaves, RegisterProperties properties, Clock clock) {
        this.register = register;
        this.leaves = leaves;
        this.checkpoints = store.durable("checkpoints");
        this.key = properties.signingKey();
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Optional<Checkpoint> latest() {
        return Optional.ofNullable(checkpoints.find(Filters.eq("_id", NEWEST)).first())
                .flatMap(newest -> ofSize(newest.getLong("size")));
    }

    private Optional<Checkpoint> ofSize(long size) {
        return Optional.ofNullable(checkpoints.find(Filters.eq("_id", size)).first())
                .map(document -> new Checkpoint(
                        size,
                        document.getString("root"),
                        document.getDate("at").toInstant(),
                        document.getString("note")));
    }

    @Override
    public synchronized Checkpoint publish() {
        long size = register.size();
        Optional<Checkpoint> latest = latest();
        if (latest.isPresent() && latest.get().size() >= size) {
            return latest.get();
        }
        Checkpoint checkpoint = sign(size);
        return size == 0 ? checkpoint : publish(checkpoint);
    }

    private Checkpoint sign(long size) {
        byte[] root = leaves.root(size);
        String note = SignedNote.sign(SignedNote.checkpoint(properties.origin(), size, root), key);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Checkpoint(size, HexFormat.of().formatHex(root), at, note);
    }

    private Checkpoint publish(Checkpoint checkpoint) {
        try {
            checkpoints.insertOne(new Document("_id", checkpoint.size())
                    .append("root", checkpoint.rootHash())
                    .append("at", Date.from(checkpoint.at()))
                    .append("note", checkpoint.note()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Checkpoint published = ofSize(checkpoint.size()).orElseThrow();
        if (!published.rootHash().equals(checkpoint.rootHash())) {
            throw new IllegalStateException("the register of " + checkpoint.size()
                    + " entries differs from what was published: " + published.rootHash());
        }
        checkpoints.replaceOne(
                Filters.eq("_id", NEWEST),
                new Document("_id", NEWEST).append("size", published.size()),
                new ReplaceOptions().upsert(true));
        return published;
    }

    @Override
    public Attested attest(long number) {
        if (number < 0 || number >= register.size()) {
            throw new RegisterProblem.NotFound("entry", Long.toString(number));
        }
        Checkpoint checkpoint =
                latest().filter(latest -> latest.size() > number).orElseGet(this::publish);
        return attest(number, checkpoint);
    }

    @Override
    public Optional<Attested> attest(long number, long size) {
        return number < 0 || number >= size
                ? Optional.empty()
                : ofSize(size).map(checkpoint -> attest(number, checkpoint));
    }

    private Attested attest(long number, Checkpoint checkpoint) {
        if (checkpoint.size() > leaves.size()) {
            register.readOn();
        }
        List<String> path = leaves.proof(tree -> tree.inclusion(number, checkpoint.size()));
        return new Attested(number, leaves.leaf(number), path, checkpoint.note());
    }

    @Override
    public List<String> consistency(long olderSize, long newerSize) {
        if (olderSize < 0 || olderSize > newerSize || newerSize > register.size()) {
            throw new RegisterProblem.NotFound("checkpoint", olderSize + ".." + newerSize);
        }
        return leaves.proof(tree -> tree.consistency(olderSize, newerSize));
    }

    @Override
    public String verifierKey() {
        return key.verifierKey();
    }

    private void publishIfNew() {
        try {
            publish();
        } catch (RuntimeException e) {
            LOG.warn("no checkpoint could be published; it is tried again in {}", properties.checkpointEvery(), e);
        }
    }

    @Override
    public synchronized void start() {
        long millis = properties.checkpointEvery().toMillis();
        schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("checkpoints").factory());
        schedule.scheduleWithFixedDelay(this::publishIfNew, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = schedule;
        if (running != null) {
            running.close();
            schedule = null;
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    /** After the register opens and before it closes. */
    @Override
    public int getPhase() {
        return 1;
    }
}
