package org.accord.progress;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collections {@code report_drafts}: one document for each report that somebody types, asked for by {@code _id}; and
 * {@code report_editors}: who has such a form open in which portal. Not sent, so never in the register.
 */
@Component
class SharedDraftStore {

    private static final String DRAFTS = "report_drafts";
    private static final String EDITORS = "report_editors";
    private static final String CHANGES = "changes";
    private static final int SCHEMA_VERSION = 1;

    private final MongoTemplate mongo;

    SharedDraftStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup(EDITORS, "report_editors_by_report", "report");
    }

    Optional<SharedDraft> find(String report) {
        return Optional.ofNullable(mongo.findById(report, Document.class, DRAFTS))
                .map(SharedDraftStore::draft);
    }

    /** As given, unless somebody began it before. */
    SharedDraft begin(SharedDraft draft) {
        try {
            mongo.insert(document(draft), DRAFTS);
            return draft;
        } catch (DuplicateKeyException begunBefore) {
            return find(draft.report()).orElse(draft);
        }
    }

    /** One change at a time, each made of what stands; empty when there is no draft. */
    Optional<SharedDraft> change(String report, UnaryOperator<SharedDraft> change) {
        while (true) {
            Optional<SharedDraft> found = find(report);
            if (found.isEmpty()) {
                return found;
            }
            SharedDraft now = found.get();
            SharedDraft next = change.apply(now);
            if (next.equals(now)) {
                return found;
            }
            SharedDraft counted = new SharedDraft(report, next.round(), next.fields(), next.taken(), now.changes() + 1);
            if (mongo.replace(at(now), document(counted), DRAFTS).getMatchedCount() == 1) {
                return Optional.of(counted);
            }
        }
    }

    /** False when somebody changed it meanwhile. */
    boolean drop(SharedDraft draft) {
        return mongo.remove(at(draft), DRAFTS).getDeletedCount() == 1;
    }

    /** How often some drafts were changed; nothing of those that are not there. */
    Map<String, Long> changes(Collection<String> reports) {
        Query some = query(where("_id").in(reports));
        some.fields().include(CHANGES);
        Map<String, Long> changes = new HashMap<>();
        mongo.find(some, Document.class, DRAFTS)
                .forEach(each -> changes.put(each.getString("_id"), each.getLong(CHANGES)));
        return changes;
    }

    void here(String report, String form, UserId user, Instant at) {
        mongo.upsert(
                query(where("_id").is(form)),
                new Update().set("report", report).set("user", user.value()).set("at", Date.from(at)),
                EDITORS);
    }

    void gone(String form) {
        mongo.remove(query(where("_id").is(form)), EDITORS);
    }

    /** By form, those of whom was heard since then. */
    Map<String, UserId> editors(String report, Instant since) {
        Map<String, UserId> editors = new HashMap<>();
        mongo.find(query(where("report").is(report)), Document.class, EDITORS).stream()
                .filter(each -> each.getDate("at").toInstant().isAfter(since))
                .forEach(each -> editors.put(each.getString("_id"), new UserId(each.getString("user"))));
        return editors;
    }

    void forgetEditors(Instant before) {
        mongo.remove(query(where("at").lt(Date.from(before))), EDITORS);
    }

    private static Query at(SharedDraft draft) {
        return query(where("_id").is(draft.report()).and(CHANGES).is(draft.changes()));
    }

    private static Document document(SharedDraft draft) {
        List<Document> fields = new ArrayList<>();
        draft.fields().forEach((name, field) -> fields.add(field(name, field)));
        SharedDraft.Taking taken = draft.taken();
        return new Document("_id", draft.report())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("round", draft.round())
                .append(CHANGES, draft.changes())
                .append("fields", fields)
                .append(
                        "taken",
                        taken == null ? null : typed(taken.by(), taken.at()).append("act", taken.act()));
    }

    private static Document field(String name, SharedText field) {
        return typed(field.by(), field.at())
                .append("name", name)
                .append("text", field.text())
                .append("version", field.version())
                .append(
                        "rivals",
                        field.rivals().stream()
                                .map(rival -> typed(rival.by(), rival.at())
                                        .append("id", rival.id())
                                        .append("text", rival.text()))
                                .toList());
    }

    private static Document typed(@Nullable UserId by, @Nullable Instant at) {
        return new Document("by", by == null ? null : by.value()).append("at", at == null ? null : Date.from(at));
    }

    private static SharedDraft draft(Document document) {
        Map<String, SharedText> fields = new HashMap<>();
        document.getList("fields", Document.class).forEach(each -> fields.put(each.getString("name"), field(each)));
        Document taken = document.get("taken", Document.class);
        return new SharedDraft(
                document.getString("_id"),
                document.getLong("round"),
                fields,
                taken == null ? null : new SharedDraft.Taking(someone(taken), moment(taken), taken.getString("act")),
                document.getLong(CHANGES));
    }

    private static SharedText field(Document document) {
        boolean begun = document.getString("by") == null;
        return new SharedText(
                document.getString("text"),
                document.getLong("version"),
                begun ? null : someone(document),
                begun ? null : moment(document),
                document.getList("rivals", Document.class, List.of()).stream()
                        .map(each ->
                                new Rival(each.getString("id"), each.getString("text"), someone(each), moment(each)))
                        .toList());
    }

    private static UserId someone(Document document) {
        return new UserId(document.getString("by"));
    }

    private static Instant moment(Document document) {
        return document.getDate("at").toInstant();
    }
}
