package org.accord.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of progress reports shows of one.
 *
 * @param commentBy the last day on which the signatory may comment on the proposed decision; null when that is not what
 *     the report waits for
 */
public record ProgressSummary(
        String id,
        String cycle,
        String charter,
        String commitment,
        String commitmentTitle,
        Language language,
        OrganisationId organisation,
        String organisationSlug,
        LocalisedText organisationName,
        OrganisationType organisationType,
        CountryCode country,
        ProgressReport.State state,
        Instant firstSubmittedAt,
        @Nullable Rating rating,
        @Nullable LocalDate commentBy,
        Set<Signal> signals) {

    public ProgressSummary {
        signals = Collections.unmodifiableSet(new TreeSet<>(signals));
    }

    /** True while the signatory may comment on the proposed decision. */
    public boolean awaitsComment(LocalDate today) {
        return commentBy != null && !today.isAfter(commentBy);
    }

    /** The day on which it first came, in UTC; whether that is late is for {@link LateReports} to say. */
    LocalDate sentOn() {
        return Days.of(firstSubmittedAt);
    }

    static ProgressSummary of(ProgressReport report) {
        return new ProgressSummary(
                report.id(),
                report.cycle(),
                report.charter(),
                report.commitment(),
                report.commitmentTitle(),
                report.language(),
                report.organisation().id(),
                report.organisation().slug(),
                report.organisation().name(),
                report.organisation().type(),
                report.organisation().country(),
                report.state(),
                report.firstSubmittedAt(),
                report.rating(),
                ReportStep.of(report).equals(Optional.of(ReportStep.COMMENT))
                        ? report.heard().map(Hearing::until).orElse(null)
                        : null,
                report.signals());
    }
}
