package org.accord.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.accord.shared.web.ProblemPage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees when an address leads nowhere or the portal fails: a page that says what to do, no trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final int ASKED_FOR = 404;

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : ASKED_FOR;
        ModelAndView page = new ModelAndView(ProblemPage.VIEW, HttpStatusCode.valueOf(status));
        page.addObject(ProblemPage.ATTRIBUTE, ProblemPage.of(status));
        return page;
    }
}
