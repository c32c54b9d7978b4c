package org.accord.jobs.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.accord.requests.NewRequest;
import org.accord.shared.ReportingPeriod;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process works on jobs.
 *
 * @param enabled whether it claims requests; false for a web node beside workers
 * @param lease how long a request stays with a worker that says nothing; it speaks every third of that
 * @param poll pause between two looks at an empty queue
 * @param progressEvery shortest time between two writes of progress
 * @param attempts failures after which a request is given up
 * @param retryPause wait after the first failure; it doubles with every further one
 * @param shutdownPatience how long a shutdown waits for the running chunk to end
 * @param schedules what is filed by itself
 */
@ConfigurationProperties("accord.jobs")
record JobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("250ms") Duration progressEvery,
        @DefaultValue("5") int attempts,
        @DefaultValue("2s") Duration retryPause,
        @DefaultValue("20s") Duration shutdownPatience,
        @DefaultValue List<Schedule> schedules) {

    JobsProperties {
        schedules = List.copyOf(schedules);
    }

    /**
     * A request filed at set times, for the record as of the end of the day before in UTC.
     *
     * @param kind of job
     * @param cron six fields, in UTC
     * @param scope what it is about
     * @param span the period it covers
     * @param edition of the result
     */
    record Schedule(
            String kind,
            String cron,
            @DefaultValue("all") String scope,
            @DefaultValue("NONE") Span span,
            @DefaultValue("1") String edition) {

        /** What to file now; the same all day long, so that every process may file it. */
        NewRequest request(Clock clock) {
            LocalDate today = LocalDate.now(clock);
            NewRequest request = NewRequest.of(kind, scope).inEdition(edition).asOf(today.minusDays(1));
            return span.before(today)
                    .map(period -> request.inPeriod(period.toString()))
                    .orElse(request);
        }
    }

    /** A period told by the day it is asked for. */
    enum Span {
        NONE,
        PREVIOUS_MONTH,
        PREVIOUS_YEAR;

        Optional<ReportingPeriod> before(LocalDate today) {
            return switch (this) {
                case NONE -> Optional.empty();
                case PREVIOUS_MONTH -> {
                    YearMonth month = YearMonth.from(today).minusMonths(1);
                    yield Optional.of(new ReportingPeriod(month.atDay(1), month.atEndOfMonth()));
                }
                case PREVIOUS_YEAR -> Optional.of(ReportingPeriod.year(today.getYear() - 1));
            };
        }
    }
}
