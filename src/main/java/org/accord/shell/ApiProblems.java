package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every problem of the JSON addresses into a problem document (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final Messages messages;

    ApiProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Problem.class)
    ProblemDetail problem(Problem problem, HttpServletRequest request, Locale locale) {
        String what = messages.get(Language.of(locale), "problem." + problem.key(), problem.data());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(problem.kind().status()), what);
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("key", problem.key());
        if (!problem.faults().isEmpty()) {
            detail.setProperty("faults", problem.faults());
        }
        return detail;
    }
}
