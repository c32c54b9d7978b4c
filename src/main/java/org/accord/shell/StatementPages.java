package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.accord.shared.web.AskedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What we say about privacy and accessibility. */
@Controller
class StatementPages {

    private static final String VIEW = "shell/statement";
    private static final List<String> PRIVACY =
            List.of("public", "visitors", "form", "drafts", "accounts", "register", "erasure", "evidence", "questions");
    private static final List<String> ACCESSIBILITY =
            List.of("aim", "how", "languages", "keyboard", "tested", "limits", "tell");

    private final Clock clock;

    StatementPages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/privacy")
    String privacy(HttpServletRequest request, Model model) {
        return statement("privacy", PRIVACY, request, model);
    }

    @GetMapping("/accessibility")
    String accessibility(HttpServletRequest request, Model model) {
        return statement("accessibility", ACCESSIBILITY, request, model);
    }

    /** Texts are {@code <statement>.title}, {@code .intro}, and {@code .<part>} with {@code .<part>.text}. */
    private String statement(String statement, List<String> parts, HttpServletRequest request, Model model) {
        AskedFor.of(request, clock);
        model.addAttribute("statement", statement);
        model.addAttribute("parts", parts);
        return VIEW;
    }
}
