package org.accord.jobs.capacitymatching;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.accord.capacity.MatchingReport;
import org.accord.jobs.launch.JobProblem;
import org.accord.requests.JobRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a matching is asked for; together it is the matching's identity.
 *
 * @param edition {@code 1}, or another to match again for the same day
 * @param asOf a day that is over, so that what is read no longer changes
 */
record CapacityMatchingParameters(String edition, LocalDate asOf) {

    /** A matching is about all needs and offers. */
    private static final String SCOPE = "all";

    /**
     * Reads a request.
     *
     * @throws JobProblem.Invalid naming the field that is missing or wrong
     */
    static CapacityMatchingParameters of(JobRequest request) {
        if (!request.scope().equals(SCOPE)) {
            throw new JobProblem.Invalid("scope");
        }
        if (request.asOf() == null) {
            throw new JobProblem.Invalid("asOf");
        }
        return new CapacityMatchingParameters(request.edition(), request.asOf());
    }

    static CapacityMatchingParameters of(JobParameters told) {
        try {
            return new CapacityMatchingParameters(
                    given("edition", told.getString("edition")),
                    LocalDate.parse(given("asOf", told.getString("asOf"))));
        } catch (DateTimeParseException unreadable) {
            throw new JobProblem.Invalid("asOf");
        }
    }

    JobParameters identifying() {
        return new JobParametersBuilder()
                .addString("scope", SCOPE)
                .addString("edition", edition)
                .addString("asOf", asOf.toString())
                .toJobParameters();
    }

    String reportId() {
        return MatchingReport.id(edition, asOf);
    }

    private static String given(String field, @Nullable String text) {
        if (text == null) {
            throw new JobProblem.Invalid(field);
        }
        return text;
    }
}
