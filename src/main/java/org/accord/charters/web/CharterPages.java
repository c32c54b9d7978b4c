package org.accord.charters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.shared.web.AskedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A charter with its principles. */
@Controller
class CharterPages {

    private final Charters charters;
    private final Clock clock;

    CharterPages(Charters charters, Clock clock) {
        this.charters = charters;
        this.clock = clock;
    }

    @GetMapping("/charters/{slug}")
    String charter(@PathVariable String slug, HttpServletRequest request, Model model) {
        model.addAttribute(
                "charter",
                charters.find(slug, AskedFor.of(request, clock).asOf())
                        .orElseThrow(() -> new CharterProblem.NotFound(slug)));
        model.addAttribute("norms", CharterCatalogue.norms());
        return "charters/charter";
    }
}
