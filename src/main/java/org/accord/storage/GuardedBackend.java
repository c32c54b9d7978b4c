package org.accord.storage;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Stands between the wire and the backend: nobody unknown gets in, nothing gets through that would not really be done. */
final class GuardedBackend implements MongoBackend {

    private final CrashSafeBackend backend;
    private final Door door;

    GuardedBackend(CrashSafeBackend backend, Door door) {
        this.backend = backend;
        this.door = door;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document body = message.getDocument();
        return handleCommand(
                message.getChannel(),
                message.getDatabaseName(),
                body.keySet().iterator().next(),
                body);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        try {
            if (Door.isSignIn(name)) {
                return door.signIn(channel, name, body);
            }
            door.check(channel, name);
            Guard.check(command, body);
            Document answer = backend.handleCommand(channel, database, command, body);
            return name.equals("hello") || name.equals("ismaster") ? Door.describe(answer) : answer;
        } catch (MongoServerException e) {
            return refusal(e);
        }
    }

    private static Document refusal(MongoServerException problem) {
        Document answer = new Document("ok", 0.0).append("errmsg", problem.getMessageWithoutErrorCode());
        if (problem instanceof MongoServerError error) {
            answer.put("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("queries of the old wire protocol are not answered");
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    @Override
    public Document getServerStatus() {
        throw new MongoServerException("serverStatus is not answered");
    }

    @Override
    public void handleClose(Channel channel) {
        backend.handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        throw new UnsupportedOperationException("databases are dropped by command");
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        backend.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return backend.getClock();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException("there is no oplog");
    }

    @Override
    public void disableOplog() {
        throw new UnsupportedOperationException("there is no oplog");
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return backend.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        throw new UnsupportedOperationException("the version is fixed");
    }

    @Override
    public void close() {
        backend.close();
    }
}
