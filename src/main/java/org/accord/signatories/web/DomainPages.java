package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.DomainProofs;
import org.accord.signatories.SignatoryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Confirms that a mail arrived at a domain. Looking changes nothing, since programs that read mail follow links. */
@Controller
class DomainPages {

    private static final String PATH = "/apply/confirm-domain/{word}";

    private final DomainProofs domains;

    DomainPages(DomainProofs domains) {
        this.domains = domains;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String word, HttpServletResponse response, Model model) {
        OwnPage.keptByNobody(response);
        model.addAttribute("word", word);
        model.addAttribute("offer", domains.asks(word).orElseThrow(() -> new SignatoryProblem.NotFound("word")));
        model.addAttribute("unlisted", true);
        return "signatories/confirm-domain";
    }

    @PostMapping(PATH)
    ModelAndView confirm(@PathVariable String word, HttpServletRequest request) {
        String path = domains.confirm(word).orElseThrow(() -> new SignatoryProblem.NotFound("word"));
        RedirectView page = new RedirectView(PageAddress.of(request).to(path) + "#papers", true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }
}
