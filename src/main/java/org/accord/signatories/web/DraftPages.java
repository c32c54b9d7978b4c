package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.shared.FieldFault;
import org.accord.shared.Language;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.KeptDraft;
import org.accord.signatories.SignatoryProblem;
import org.accord.storage.Outage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form to sign, saved to go on later: the page it is saved to has an address of its own, for the applicant alone. */
@Controller
class DraftPages {

    private static final String PATH = "/apply/draft/";

    /** Whether a person pressed the button; scripts save without it. */
    private static final String PRESSED = "save";

    private final ApplicationDrafts drafts;
    private final ApplyForm form;

    DraftPages(ApplicationDrafts drafts, ApplyForm form) {
        this.drafts = drafts;
        this.form = form;
    }

    @PostMapping("/apply/draft")
    ModelAndView begin(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Map<String, String> typed = form.typed(request);
        return saved(request, model, language, typed, () -> drafts.begin(typed, language, request.getRemoteAddr()));
    }

    /** Where a refused save leaves the reader, who may copy that address: back to the form. */
    @GetMapping("/apply/draft")
    ModelAndView form(HttpServletRequest request) {
        return seeOther(new PageAddress("", "/apply", PageAddress.of(request).query()).here());
    }

    @PostMapping("/apply/draft/{link}")
    ModelAndView save(
            @PathVariable String link,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        OwnPage.keptByNobody(response);
        Language language = Language.of(locale);
        Map<String, String> typed = form.typed(request);
        AtBest.unlessAway(() -> drafts.opened(link).ifPresent(kept -> model.addAttribute("kept", kept)));
        boolean pressed = request.getParameter(PRESSED) != null;
        return saved(request, model, language, typed, () -> drafts.save(link, typed, language, pressed));
    }

    @GetMapping(PATH + "{link}")
    ModelAndView open(@PathVariable String link, HttpServletResponse response, Locale locale, Model model) {
        OwnPage.keptByNobody(response);
        KeptDraft kept = drafts.opened(link).orElse(null);
        if (kept == null) {
            return new ModelAndView("signatories/draft-gone", model.asMap(), HttpStatus.NOT_FOUND);
        }
        form.fill(model, kept.typed(), Map.of(), Language.of(locale));
        model.addAttribute("kept", kept);
        return new ModelAndView(ApplyForm.VIEW, model.asMap());
    }

    private ModelAndView saved(
            HttpServletRequest request,
            Model model,
            Language language,
            Map<String, String> typed,
            Supplier<KeptDraft> act) {
        if (form.isEmpty(typed)) {
            return again(model, typed, Map.of(), "papers.draft.empty", language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return seeOther(PageAddress.of(request).to(PATH + act.get().link()));
        } catch (SignatoryProblem.Invalid invalid) {
            return again(
                    model,
                    typed,
                    invalid.fieldFaults(),
                    "papers.draft.unsaved",
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (SignatoryProblem.TooOften often) {
            return again(model, typed, Map.of(), "papers.draft.often", language, HttpStatus.TOO_MANY_REQUESTS);
        } catch (SignatoryProblem.NotFound gone) {
            return again(model, typed, Map.of(), "papers.draft.gone", language, HttpStatus.NOT_FOUND);
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return again(model, typed, Map.of(), "papers.draft.away", language, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView seeOther(String address) {
        RedirectView page = new RedirectView(address, true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }

    /** The form with everything that was typed, and why it is not saved. */
    private ModelAndView again(
            Model model,
            Map<String, String> typed,
            Map<String, FieldFault> faults,
            String notice,
            Language language,
            HttpStatus status) {
        form.fillFields(model, typed, faults, language);
        model.addAttribute("notice", notice);
        return new ModelAndView(ApplyForm.VIEW, model.asMap(), status);
    }
}
