package org.accord.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * When something is done again and again, in UTC.
 *
 * @param expression six fields as Spring reads them: second, minute, hour, day of month, month, day of week
 */
public record Cron(String expression) {

    private static final int LONGEST = 120;
    private static final int LOOKED_AT = 30;
    private static final Duration SHORTEST = Duration.ofHours(1);

    public Cron {
        expression = expression.strip();
        if (expression.length() > LONGEST || !CronExpression.isValidExpression(expression)) {
            throw new IllegalArgumentException("not a cron expression");
        }
    }

    /** Reads what somebody typed; empty when Spring cannot. */
    public static Optional<Cron> of(String typed) {
        return typed.length() <= LONGEST && CronExpression.isValidExpression(typed.strip())
                ? Optional.of(new Cron(typed))
                : Optional.empty();
    }

    /** The next times after a moment, fewer when there are no more. */
    public List<Instant> next(Instant after, int most) {
        CronExpression cron = CronExpression.parse(expression);
        List<Instant> times = new ArrayList<>();
        LocalDateTime time = LocalDateTime.ofInstant(after, ZoneOffset.UTC);
        while (times.size() < most) {
            time = cron.next(time);
            if (time == null) {
                break;
            }
            times.add(time.toInstant(ZoneOffset.UTC));
        }
        return List.copyOf(times);
    }

    /** The same in plain words, when it is one of the usual rhythms. */
    public Optional<Rhythm> rhythm() {
        return Rhythm.of(this);
    }

    /** What is wrong with it for a job, if anything, as a key below {@code invalid.}. */
    Optional<String> fault(Instant now) {
        List<Instant> times = next(now, LOOKED_AT);
        if (times.isEmpty()) {
            return Optional.of("settings.cronNever");
        }
        for (int i = 1; i < times.size(); i++) {
            if (Duration.between(times.get(i - 1), times.get(i)).compareTo(SHORTEST) < 0) {
                return Optional.of("settings.cronTooOften");
            }
        }
        return Optional.empty();
    }
}
