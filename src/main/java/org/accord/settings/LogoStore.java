package org.accord.settings;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Where pictures of logos are kept, each under its hash; none is ever taken away, so that a change can be taken back. */
@Component
class LogoStore {

    private final GridFSBucket files;
    private volatile @Nullable Held held;

    LogoStore(MongoTemplate mongo) {
        files = GridFSBuckets.create(mongo.getDb(), "logos");
    }

    /** The picture that was asked for last; it is asked for with every page. */
    private record Held(String sha256, byte[] content) {}

    void keep(Logo logo, byte[] content) {
        if (!has(logo)) {
            files.uploadFromStream(new BsonString(logo.sha256()), logo.sha256(), new ByteArrayInputStream(content));
        }
    }

    boolean has(Logo logo) {
        return file(logo).isPresent();
    }

    byte[] content(Logo logo) {
        Held last = held;
        if (last == null || !last.sha256().equals(logo.sha256())) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.downloadToStream(new BsonString(logo.sha256()), content);
            last = new Held(logo.sha256(), content.toByteArray());
            held = last;
        }
        return last.content();
    }

    private Optional<GridFSFile> file(Logo logo) {
        return Optional.ofNullable(
                files.find(new Document("_id", new BsonString(logo.sha256()))).first());
    }
}
