package org.accord.review.ui;

import java.util.function.UnaryOperator;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.commitments.Milestone;
import org.accord.progress.EvidenceFile;
import org.accord.progress.ProgressReport;

/** What the fields of a report are called on the desk. */
final class FieldNames {

    private final ProgressReport report;
    private final Commitment commitment;
    private final UnaryOperator<String> messages;

    /** @param messages the text of a key, in the reader's language */
    FieldNames(ProgressReport report, Commitment commitment, UnaryOperator<String> messages) {
        this.report = report;
        this.commitment = commitment;
        this.messages = messages;
    }

    /** The name of a field; of one that is gone since, that of the part it stood in. */
    String of(String field) {
        String part = part(field);
        String id = field.substring(Math.min(field.length(), part.length() + 1));
        return switch (part) {
            case "values" ->
                commitment.indicators().stream()
                        .filter(indicator -> indicator.id().equals(id))
                        .findFirst()
                        .map(Indicator::name)
                        .orElseGet(() -> messages.apply("commitments.indicators"));
            case "milestones" ->
                commitment.milestones().stream()
                        .filter(milestone -> milestone.id().equals(id))
                        .findFirst()
                        .map(Milestone::title)
                        .orElseGet(() -> messages.apply("commitments.milestones"));
            case "evidence" ->
                report.evidence().stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .map(EvidenceFile::name)
                        .orElseGet(() -> messages.apply("progress.evidence"));
            default -> messages.apply("progress." + part);
        };
    }

    private static String part(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
