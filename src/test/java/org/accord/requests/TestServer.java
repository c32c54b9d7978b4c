package org.accord.requests;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.UUID;
import org.accord.storage.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A MongoDB for one test class: a fresh database on the server of {@code ACCORD_MONGODB_URI}, or our embedded one. */
public final class TestServer implements AutoCloseable {

    private final Runnable stop;
    private final String uri;
    private final MongoClient client;
    private final String database = "accord-" + UUID.randomUUID();

    public TestServer(Path folder) {
        String real = System.getenv("ACCORD_MONGODB_URI");
        if (real == null) {
            EmbeddedMongo server = EmbeddedMongo.start(folder);
            uri = server.uri();
            stop = server::close;
        } else {
            uri = real.replaceFirst("(mongodb[^/]*//[^/?]+)(/[^?]*)?", "$1/" + database);
            stop = () -> {};
        }
        client = MongoClients.create(uri);
    }

    public String uri() {
        return uri;
    }

    /** The name of the fresh database. */
    public String database() {
        return database;
    }

    public MongoTemplate template() {
        return new MongoTemplate(client, database);
    }

    @Override
    public void close() {
        template().getDb().drop();
        client.close();
        stop.run();
    }
}
