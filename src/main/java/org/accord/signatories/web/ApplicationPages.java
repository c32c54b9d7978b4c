package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletResponse;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an application stands, for whoever was given the link. In no list, no search engine and no cache. */
@Controller
class ApplicationPages {

    private final Applications applications;

    ApplicationPages(Applications applications) {
        this.applications = applications;
    }

    @GetMapping("/apply/{link}")
    String show(@PathVariable String link, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(
                "progress", applications.opened(link).orElseThrow(() -> new SignatoryProblem.NotFound("link")));
        model.addAttribute("unlisted", true);
        return "signatories/application";
    }
}
