package org.accord.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.accord.requests.JobRequest.Lease;
import org.accord.requests.JobRequest.State;
import org.accord.shared.UserId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The form of a request in its collection: ids and days as text, enums by name, instants in milliseconds. */
final class RequestDocument {

    private static final int SCHEMA_VERSION = 1;

    private RequestDocument() {}

    static Document of(JobRequest request, String key) {
        return new Document("_id", request.id().value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("key", key)
                .append("kind", request.kind())
                .append("scope", request.scope())
                .append("period", request.period())
                .append("edition", request.edition())
                .append("asOf", request.asOf() == null ? null : request.asOf().toString())
                .append("preview", request.preview())
                .append("requestedBy", request.requestedBy().value())
                .append("requestedAt", Date.from(request.requestedAt()))
                .append("state", request.state().name())
                .append("cancelling", request.cancelling())
                .append("attempts", request.attempts())
                .append("starts", request.starts())
                .append("steps", steps(request.progress()))
                .append("version", request.version());
    }

    static JobRequest read(Document document) {
        String asOf = document.getString("asOf");
        String owner = document.getString("owner");
        return new JobRequest(
                new RequestId(document.getString("_id")),
                document.getString("kind"),
                document.getString("scope"),
                document.getString("period"),
                document.getString("edition"),
                asOf == null ? null : LocalDate.parse(asOf),
                document.getBoolean("preview"),
                new UserId(document.getString("requestedBy")),
                document.getDate("requestedAt").toInstant(),
                State.valueOf(document.getString("state")),
                document.getBoolean("cancelling"),
                document.getInteger("attempts"),
                document.getInteger("starts"),
                owner == null
                        ? null
                        : new Lease(owner, document.getDate("leaseUntil").toInstant()),
                instant(document, "notBefore"),
                progress(document),
                document.getString("resultId"),
                document.getString("failure"),
                instant(document, "endedAt"),
                document.getLong("version"));
    }

    static List<Document> steps(JobProgress progress) {
        return progress.steps().stream()
                .map(step -> new Document("name", step.name())
                        .append("state", step.state().name())
                        .append("done", step.done())
                        .append("total", step.total()))
                .toList();
    }

    private static JobProgress progress(Document document) {
        return new JobProgress(document.getList("steps", Document.class).stream()
                .map(step -> new Step(
                        step.getString("name"),
                        StepState.valueOf(step.getString("state")),
                        step.getLong("done"),
                        step.getLong("total")))
                .toList());
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
