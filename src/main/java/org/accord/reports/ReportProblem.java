package org.accord.reports;

import java.util.Map;
import org.accord.shared.Problem;

/** What reports refuse. */
public abstract sealed class ReportProblem extends Problem {

    private ReportProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such report. */
    public static final class NotFound extends ReportProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "reports.notFound", Map.of("id", id));
        }
    }
}
