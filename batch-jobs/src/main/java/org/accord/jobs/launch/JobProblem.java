package org.accord.jobs.launch;

import java.util.Map;
import org.accord.shared.Problem;

/** What a job refuses, however often it is asked. */
public abstract sealed class JobProblem extends Problem {

    private JobProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** The request asks for something the job cannot give. */
    public static final class Invalid extends JobProblem {

        /** @param field of the request: {@code scope}, {@code period}, {@code edition} or {@code asOf} */
        public Invalid(String field) {
            super(Kind.INVALID, "jobs.invalid", Map.of("faults", Map.of(field, "unknown")));
        }
    }
}
