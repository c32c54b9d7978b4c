package org.accord.progress;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.accord.shared.OrganisationId;
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

    /** True when such a file was received for one of the organisations, and is what it is said to be. */
    boolean isReceived(EvidenceFile file, Collection<OrganisationId> organisations) {
        return Optional.ofNullable(files.find(Filters.eq("_id", file.id())).first())
                .map(GridFSFile::getMetadata)
                .filter(kept -> file.mediaType().equals(kept.getString("mediaType"))
                        && file.sha256().equals(kept.getString("sha256")))
                .map(kept -> kept.getString("organisation"))
                .filter(by -> organisations.stream().map(OrganisationId::value).anyMatch(by::equals))
                .isPresent();
    }

    byte[] content(String file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.downloadToStream(new BsonString(file), content);
        return content.toByteArray();
    }
}
