package org.accord.settings;

import org.accord.shared.Identity;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A job that is asked for by itself at set times, for the record as of the end of the day before in UTC.
 *
 * @param kind of job
 * @param cron six fields, in UTC
 * @param scope what it is about
 * @param span the period it covers
 * @param edition of the result
 */
public record Schedule(
        String kind,
        String cron,
        @DefaultValue("all") String scope,
        @DefaultValue("NONE") Span span,
        @DefaultValue("1") String edition) {

    /** Tells it from the others: there is one of each kind, scope and edition. */
    public String id() {
        return Identity.check(kind + "." + scope + "." + edition);
    }

    Schedule at(Cron other) {
        return new Schedule(kind, other.expression(), scope, span, edition);
    }
}
