package org.accord.requests;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A MongoDB for one test class: a fresh database on the server of {@code ACCORD_MONGODB_URI}, or one in a file. */
public final class TestServer implements AutoCloseable {

    private final Runnable stop;
    private final String uri;
    private final MongoClient client;
    private final String database = "accord-" + UUID.randomUUID();

    public TestServer(Path folder) {
        String real = System.getenv("ACCORD_MONGODB_URI");
        if (real == null) {
            MongoServer server =
                    new MongoServer(new H2Backend(folder.resolve("test.mv").toString()));
            uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/" + database;
            stop = server::shutdown;
        } else {
            uri = real.replaceFirst("(mongodb[^/]*//[^/?]+)(/[^?]*)?", "$1/" + database);
            stop = () -> template().getDb().drop();
        }
        client = MongoClients.create(uri);
    }

    public String uri() {
        return uri;
    }

    public MongoTemplate template() {
        return new MongoTemplate(client, database);
    }

    @Override
    public void close() {
        if (System.getenv("ACCORD_MONGODB_URI") != null) {
            stop.run();
            client.close();
        } else {
            client.close();
            stop.run();
        }
    }
}
