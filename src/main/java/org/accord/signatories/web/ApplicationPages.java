package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.accord.signatories.Answers;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where an application stands and what is asked about it, for whoever was given the link. In no list, no search engine
 * and no cache.
 */
@Controller
class ApplicationPages {

    private final Applications applications;
    private final Answers answers;

    ApplicationPages(Applications applications, Answers answers) {
        this.applications = applications;
        this.answers = answers;
    }

    @GetMapping("/apply/{link}")
    String show(@PathVariable String link, HttpServletResponse response, Model model) {
        hide(response, model);
        fill(link, applications, answers, model);
        return "signatories/application";
    }

    static void hide(HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("unlisted", true);
    }

    /** Everything on the page but what was typed. */
    static void fill(String link, Applications applications, Answers answers, Model model) {
        model.addAttribute(
                "progress", applications.opened(link).orElseThrow(() -> new SignatoryProblem.NotFound("link")));
        model.addAttribute("vetting", answers.opened(link).orElseThrow(() -> new SignatoryProblem.NotFound("link")));
        model.addAttribute("link", link);
        Map.of("typed", Map.of(), "wrong", Map.of(), "problems", List.of(), "unsent", List.of())
                .forEach((name, none) -> {
                    if (!model.containsAttribute(name)) {
                        model.addAttribute(name, none);
                    }
                });
    }
}
