package org.accord.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.ProblemPage;
import org.accord.storage.Outage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a reader sees when an address leads nowhere or the portal fails: a page that says what to do, below {@code /api/}
 * a problem document (RFC 9457); never a trace. While the database is away the status is 503.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final String INTERFACE = "/api/";
    private static final String WORKSPACE = "/app";

    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        int status = status(request);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return address.startsWith(INTERFACE) ? document(status, address, Language.of(locale)) : page(status, address);
    }

    private static ModelAndView page(int status, String address) {
        ModelAndView page = new ModelAndView(ProblemPage.VIEW, HttpStatusCode.valueOf(status));
        page.addObject(ProblemPage.ATTRIBUTE, ProblemPage.of(status));
        page.addObject("workspace", address.equals(WORKSPACE) || address.startsWith(WORKSPACE + "/"));
        return page;
    }

    private ResponseEntity<ProblemDetail> document(int status, String address, Language language) {
        ProblemPage said = ProblemPage.of(status);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status),
                messages.get(language, said.key("what")) + " " + messages.get(language, said.key("todo")));
        detail.setTitle(messages.get(language, said.key("title")));
        detail.setInstance(URI.create(address));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && Outage.isOne(thrown)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }
}
