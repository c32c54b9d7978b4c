package org.accord.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.accord.measures.Matrices;
import org.accord.measures.Matrix;
import org.accord.measures.StateGroup;
import org.accord.shared.AsOf;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AskedProblem;
import org.jspecify.annotations.Nullable;

/** Which states on which day an address asks for: {@code ?region=au&as-of=...&known-as-of=...}; a small group else. */
record AskedMatrix(StateGroup group, LocalDate on, AsOf known, int page) {

    static final String REGION = "region";

    /**
     * Reads an address.
     *
     * @throws AskedProblem naming the parameter that cannot be read
     */
    static AskedMatrix of(HttpServletRequest request, Clock clock) {
        AskedFor asked = AskedFor.of(request, clock);
        return new AskedMatrix(
                group(request.getParameter(REGION)),
                asked.asOf().day(clock),
                AskedFor.known(request, clock),
                asked.page());
    }

    private static StateGroup group(@Nullable String slug) {
        return slug == null || slug.isBlank()
                ? StateGroup.UN
                : StateGroup.of(slug).orElseThrow(() -> new AskedProblem(REGION));
    }

    Matrix from(Matrices matrices) {
        return matrices.of(group, on, known);
    }
}
