package org.accord.charters;

import java.util.Map;
import org.accord.shared.Problem;

/** What charters refuse. */
public abstract sealed class CharterProblem extends Problem {

    private CharterProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such charter, or not yet as of the day asked for. */
    public static final class NotFound extends CharterProblem {
        public NotFound(String slug) {
            super(Kind.NOT_FOUND, "charters.notFound", Map.of("slug", slug));
        }
    }
}
