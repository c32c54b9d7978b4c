package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.FieldFault;
import org.accord.shared.Language;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;
import org.accord.storage.Outage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form to sign a charter: complete without script; what was typed stays when something is wrong. */
@Controller
class ApplyPages {

    private static final String CLOSED = "signatories/apply-closed";

    private final Applications applications;
    private final ApplicationDrafts drafts;
    private final ApplyForm form;
    private final ApplicationLinks links;

    ApplyPages(Applications applications, ApplicationDrafts drafts, ApplyForm form, ApplicationLinks links) {
        this.applications = applications;
        this.drafts = drafts;
        this.form = form;
        this.links = links;
    }

    @GetMapping("/apply")
    String form(HttpServletRequest request, Locale locale, Model model) {
        Map<String, String> typed = form.meant(form.typed(request));
        if (form.isClosed(typed)) {
            model.addAttribute("slug", ApplyForm.charter(typed));
            return CLOSED;
        }
        form.fill(model, typed, Map.of(), Language.of(locale));
        return ApplyForm.VIEW;
    }

    @PostMapping("/apply")
    ModelAndView send(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Map<String, String> typed = form.typed(request);
        String draft = Optional.ofNullable(request.getParameter("draft")).orElse("");
        try {
            String application = applications.submit(form.draft(typed));
            // it is sent whatever becomes of the draft, which ends by itself
            AtBest.unlessAway(() -> drafts.drop(draft));
            return sent(application, request);
        } catch (SignatoryProblem.SigningClosed closed) {
            model.addAttribute("slug", ApplyForm.charter(typed));
            return new ModelAndView(CLOSED, model.asMap(), HttpStatus.CONFLICT);
        } catch (SignatoryProblem.AlreadySignatory already) {
            form.fill(model, typed, said(already), language);
            model.addAttribute("already", already);
            return again(draft, model, HttpStatus.CONFLICT);
        } catch (SignatoryProblem.Invalid invalid) {
            form.fill(model, typed, invalid.fieldFaults(), language);
            return again(draft, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RegisterUnavailable away) {
            return away(
                    away.isMaybeRecorded() ? "signatories.apply.unsure" : "signatories.apply.away",
                    typed,
                    model,
                    language);
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return away("signatories.apply.away", typed, model, language);
        }
    }

    /** Sending again by reloading is not possible: the answer is a page of the application's own. */
    private ModelAndView sent(String application, HttpServletRequest request) {
        RedirectView page = new RedirectView(PageAddress.of(request).to(links.path(application)), true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }

    private ModelAndView again(String draft, Model model, HttpStatus status) {
        AtBest.unlessAway(() -> drafts.opened(draft).ifPresent(kept -> model.addAttribute("kept", kept)));
        return new ModelAndView(ApplyForm.VIEW, model.asMap(), status);
    }

    /** The form with everything typed, when the record is away: it does not name the charter, which is there. */
    private ModelAndView away(String notice, Map<String, String> typed, Model model, Language language) {
        form.fillFields(model, typed, Map.of(), language);
        model.addAttribute("notice", notice);
        return new ModelAndView(ApplyForm.VIEW, model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** With the day of the signature. */
    private static Map<String, FieldFault> said(SignatoryProblem.AlreadySignatory already) {
        Map<String, FieldFault> faults = new HashMap<>();
        already.faults()
                .forEach((field, key) -> faults.put(field, new FieldFault(key, Map.of("day", already.since()))));
        return faults;
    }
}
