package org.accord.signatories;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Where papers of applications are kept, one record an application under its id, and the bytes of letters. */
@Component
class PapersStore {

    static final String PAPERS = "papers";
    private static final int MOST_TRIES = 5;

    private final Records<Papers> papers;
    private final GridFSBucket files;

    PapersStore(RecordKinds kinds, MongoTemplate mongo) {
        papers = kinds.of(PAPERS, "application_papers", Papers.class);
        files = GridFSBuckets.create(mongo.getDb(), "letters");
    }

    Papers of(String application) {
        return papers.find(application).map(Recorded::state).orElse(Papers.NONE);
    }

    /** Records what becomes of them, on whatever somebody else recorded at the same moment; the answer is how they were. */
    Papers change(String verb, String application, UnaryOperator<Papers> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Recorded<Papers>> now = papers.find(application);
                Papers before = now.map(Recorded::state).orElse(Papers.NONE);
                long version = now.map(Recorded::version).orElse(0L);
                papers.record(
                        new NewState<>(verb, application, version, change.apply(before), Visibility.SECRETARIAT, null));
                return before;
            } catch (RegisterProblem.ChangedMeanwhile another) {
                if (attempt == MOST_TRIES) {
                    throw another;
                }
            }
        }
    }

    void keep(Letter letter, String application, byte[] content) {
        GridFSUploadOptions options = new GridFSUploadOptions()
                .metadata(new Document("application", application).append("sha256", letter.sha256()));
        files.uploadFromStream(new BsonString(letter.file()), "letter.pdf", new ByteArrayInputStream(content), options);
    }

    byte[] content(Letter letter) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.downloadToStream(new BsonString(letter.file()), content);
        return content.toByteArray();
    }

    void drop(Letter letter) {
        files.delete(new BsonString(letter.file()));
    }
}
