package org.accord.shared.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error page says; pages find it as the model attribute {@code problem}.
 *
 * @param status HTTP status
 * @param what happened, in words of the feature; when absent the words for the status serve
 */
public record ProblemPage(int status, @Nullable String what) {

    /** Name of the model attribute. */
    public static final String ATTRIBUTE = "problem";

    /** Name of the template. */
    public static final String VIEW = "error/problem";

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 409, 500, 503);

    public static ProblemPage of(int status) {
        return new ProblemPage(status, null);
    }

    /** Message key for one part of the page: {@code title}, {@code what} or {@code todo}. */
    public String key(String part) {
        int worded = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
        return "error." + worded + "." + part;
    }

    /** Asking again may help: something changed meanwhile, or the portal was away. */
    public boolean mayRetry() {
        return status == 409 || status >= 500;
    }
}
