package org.accord.jobs.implementationreport;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import org.accord.jobs.launch.JobProblem;
import org.accord.reports.ImplementationReport;
import org.accord.requests.JobRequest;
import org.accord.shared.AsOf;
import org.accord.shared.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a report is asked for; together it is the report's identity.
 *
 * @param charter slug
 * @param edition {@code preliminary}, {@code final} or {@code corrected}
 * @param asOf a day that is over, so that what is read no longer changes
 */
record ImplementationReportParameters(String charter, ReportingPeriod period, String edition, LocalDate asOf) {

    private static final Set<String> EDITIONS = Set.of("preliminary", "final", "corrected");

    ImplementationReportParameters {
        if (!EDITIONS.contains(edition)) {
            throw new JobProblem.Invalid("edition");
        }
    }

    /**
     * Reads a request.
     *
     * @throws JobProblem.Invalid naming the field that is missing or wrong
     */
    static ImplementationReportParameters of(JobRequest request) {
        if (request.asOf() == null) {
            throw new JobProblem.Invalid("asOf");
        }
        return new ImplementationReportParameters(
                request.scope(), period(request.period()), request.edition(), request.asOf());
    }

    static ImplementationReportParameters of(JobParameters told) {
        return new ImplementationReportParameters(
                text(told, "scope"),
                period(told.getString("period")),
                text(told, "edition"),
                read("asOf", told.getString("asOf"), LocalDate::parse));
    }

    JobParameters identifying() {
        return new JobParametersBuilder()
                .addString("scope", charter)
                .addString("period", period.toString())
                .addString("edition", edition)
                .addString("asOf", asOf.toString())
                .toJobParameters();
    }

    AsOf moment() {
        return AsOf.endOf(asOf);
    }

    String reportId() {
        return ImplementationReport.id(charter, period, edition, asOf);
    }

    private static String text(JobParameters told, String name) {
        return read(name, told.getString(name), Function.identity());
    }

    private static ReportingPeriod period(@Nullable String text) {
        return read("period", text, ReportingPeriod::parse);
    }

    private static <T> T read(String field, @Nullable String text, Function<String, T> reading) {
        if (text == null) {
            throw new JobProblem.Invalid(field);
        }
        try {
            return reading.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            throw new JobProblem.Invalid(field);
        }
    }
}
