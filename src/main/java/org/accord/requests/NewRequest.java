package org.accord.requests;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a job to do. Two that agree in everything are the same request, previews excepted.
 *
 * <p>Every text is 1 to 80 of letters, digits, dot, dash, underscore and colon; else {@link RequestProblem.Invalid}.
 *
 * @param kind of job, such as {@code implementation-report}
 * @param scope what it is about, such as a charter's slug; {@code all} when it is about everything
 * @param period such as {@code 2025-01-01..2025-12-31}, null when the job knows none
 * @param edition such as {@code preliminary}; {@code 1} when the job knows none. Another edition is another run
 * @param asOf the record is read as of the end of this day in UTC, null for as it is
 * @param preview shown to the asker only and never published; filed twice it runs twice
 */
public record NewRequest(
        String kind,
        String scope,
        @Nullable String period,
        String edition,
        @Nullable LocalDate asOf,
        boolean preview) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    public NewRequest {
        check("kind", kind);
        check("scope", scope);
        check("edition", edition);
        if (period != null) {
            check("period", period);
        }
    }

    /** Asks for the first edition of a job about something, without period or day. */
    public static NewRequest of(String kind, String scope) {
        return new NewRequest(kind, scope, null, "1", null, false);
    }

    public NewRequest inPeriod(String wished) {
        return new NewRequest(kind, scope, wished, edition, asOf, preview);
    }

    public NewRequest inEdition(String wished) {
        return new NewRequest(kind, scope, period, wished, asOf, preview);
    }

    public NewRequest asOf(LocalDate day) {
        return new NewRequest(kind, scope, period, edition, day, preview);
    }

    public NewRequest asPreview() {
        return new NewRequest(kind, scope, period, edition, asOf, true);
    }

    /** {@code kind|scope|period|edition|as-of}, or a random word for a preview. */
    String key() {
        if (preview) {
            return "preview|" + UUID.randomUUID();
        }
        return String.join(
                "|", kind, scope, period == null ? "" : period, edition, asOf == null ? "" : asOf.toString());
    }

    private static void check(String field, String value) {
        if (value.length() > 80 || !WORD.matcher(value).matches()) {
            throw new RequestProblem.Invalid(field);
        }
    }
}
