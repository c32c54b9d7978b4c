package org.accord.progress;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Where cycles, reporting rules, progress reports and evidence are kept. */
@Component
class ProgressStore {

    static final String CYCLE = "cycle";
    static final String REPORT = "progress-report";
    static final String EXTENSION = "extension";
    private static final String RULES = "reporting-rules";

    final Records<Cycle> cycles;
    final Records<ProgressReport> reports;
    final Records<ReportingRules> rules;
    final Records<Extension> extensions;
    final Records<ReviewRule> reviewRules;
    private final GridFSBucket files;

    ProgressStore(RecordKinds kinds, MongoTemplate mongo) {
        cycles = kinds.of(CYCLE, "cycles", Cycle.class);
        reports = kinds.of(REPORT, "progress_reports", ProgressReport.class);
        rules = kinds.of(RULES, "reporting_rules", ReportingRules.class);
        extensions = kinds.of(EXTENSION, "extensions", Extension.class);
        reviewRules = kinds.of("review-rule", "review_rules", ReviewRule.class);
        files = GridFSBuckets.create(mongo.getDb(), "evidence");
    }

    void keep(EvidenceFile file, String organisation, byte[] content) {
        GridFSUploadOptions options = new GridFSUploadOptions()
                .metadata(new Document("organisation", organisation)
                        .append("name", file.name())
                        .append("mediaType", file.mediaType())
                        .append("sha256", file.sha256()));
        files.uploadFromStream(new BsonString(file.id()), file.name(), new ByteArrayInputStream(content), options);
    }

    byte[] content(String file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.downloadToStream(new BsonString(file), content);
        return content.toByteArray();
    }
}
