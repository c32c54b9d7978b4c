package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.Applications;
import org.accord.signatories.DomainLook;
import org.accord.signatories.DomainProofs;
import org.accord.signatories.SignatoryProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where an application stands, what is asked about it, and what can be handed in for it, for whoever was given the link. In
 * no list, no search engine and no cache.
 */
@Controller
class ApplicationPages {

    private final Applications applications;
    private final ApplicationPapers papers;
    private final DomainProofs domains;
    private final ApplicantPage page;

    ApplicationPages(Applications applications, ApplicationPapers papers, DomainProofs domains, ApplicantPage page) {
        this.applications = applications;
        this.papers = papers;
        this.domains = domains;
        this.page = page;
    }

    /** Also where an answer to a form leaves the reader, who may copy that address or ask for another language there. */
    @GetMapping({"/apply/{link}", "/apply/{link}/letter", "/apply/{link}/domain", "/apply/{link}/domain-mail"})
    ModelAndView show(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String letter,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return letter.equals(UploadLimit.TOO_LARGE)
                ? page(link, Map.of("letter", UploadLimit.FAULT), HttpStatus.CONTENT_TOO_LARGE, response, locale, model)
                : page(link, Map.of(), HttpStatus.OK, response, locale, model);
    }

    @PostMapping("/apply/{link}/letter")
    ModelAndView handIn(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable MultipartFile letter,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        if (letter != null && letter.getSize() > ApplicationPapers.LARGEST_LETTER_BYTES) {
            Map<String, String> fault = Map.of("letter", UploadLimit.FAULT);
            return page(link, fault, HttpStatus.UNPROCESSABLE_CONTENT, response, locale, model);
        }
        // a stranger's letter is not read
        if (papers.opened(link).isEmpty()) {
            throw new SignatoryProblem.NotFound("link");
        }
        byte[] content = letter == null ? new byte[0] : letter.getBytes();
        String name = letter == null
                ? ""
                : Optional.ofNullable(letter.getOriginalFilename()).orElse("");
        try {
            papers.handIn(link, name, content);
            return back(link, "#papers", request);
        } catch (SignatoryProblem.Invalid invalid) {
            return page(link, invalid.faults(), HttpStatus.UNPROCESSABLE_CONTENT, response, locale, model);
        } catch (SignatoryProblem.TooOften often) {
            return tooOften(link, "papers.letter", often, response, locale, model);
        } catch (SignatoryProblem.NotInState decided) {
            return back(link, "#papers", request);
        }
    }

    @PostMapping("/apply/{link}/domain")
    ModelAndView look(
            @PathVariable String link,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            DomainLook look = domains.look(link, request.getRemoteAddr());
            if (look instanceof DomainLook.Proved) {
                return back(link, "#papers", request);
            }
            model.addAttribute("look", look);
            model.addAttribute("silent", look instanceof DomainLook.Silent);
            return page(link, Map.of(), HttpStatus.OK, response, locale, model);
        } catch (SignatoryProblem.TooOften often) {
            return tooOften(link, "papers.domain", often, response, locale, model);
        } catch (SignatoryProblem.NotInState decided) {
            return back(link, "#papers", request);
        }
    }

    @PostMapping("/apply/{link}/domain-mail")
    ModelAndView mail(
            @PathVariable String link,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            domains.mail(link);
            model.addAttribute("mailed", true);
            return page(link, Map.of(), HttpStatus.OK, response, locale, model);
        } catch (SignatoryProblem.TooOften often) {
            return tooOften(link, "papers.domain", often, response, locale, model);
        } catch (SignatoryProblem.NotInState decided) {
            return back(link, "#papers", request);
        }
    }

    @PostMapping("/apply/{link}/take-back")
    ModelAndView takeBack(@PathVariable String link, HttpServletRequest request) {
        try {
            applications.takeBack(link);
            return back(link, "", request);
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile decided) {
            // the page says what became of it
            return back(link, "", request);
        }
    }

    private ModelAndView tooOften(
            String link,
            String what,
            SignatoryProblem.TooOften often,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        model.addAttribute("tooOften", what);
        model.addAttribute("minutes", often.minutes());
        return page(link, Map.of(), HttpStatus.TOO_MANY_REQUESTS, response, locale, model);
    }

    private ModelAndView page(
            String link,
            Map<String, String> faults,
            HttpStatus status,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return page.show(link, faults, status, response, Language.of(locale), model);
    }

    /** Loading the page again sends nothing again. */
    private static ModelAndView back(String link, String part, HttpServletRequest request) {
        RedirectView page = new RedirectView(PageAddress.of(request).to("/apply/" + link) + part, true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }
}
