package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SignatoryProblem;
import org.accord.storage.Outage;
import org.jspecify.annotations.Nullable;
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
    private static final String CHARTER = "charter";
    private static final List<String> FIELDS = List.of(
            "name",
            "language",
            "type",
            "country",
            "website",
            "signatoryName",
            "signatoryFunction",
            "email",
            "statement");

    private final Applications applications;
    private final Charters charters;
    private final ApplicationLinks links;
    private final Messages messages;

    ApplyPages(Applications applications, Charters charters, ApplicationLinks links, Messages messages) {
        this.applications = applications;
        this.links = links;
        this.charters = charters;
        this.messages = messages;
    }

    @GetMapping("/apply")
    String form(HttpServletRequest request, Locale locale, Model model) {
        String slug = charter(request);
        if (charters.find(slug).filter(charter -> !charter.isOpen()).isPresent()) {
            model.addAttribute("slug", slug);
            return CLOSED;
        }
        fill(model, slug, typed(request), Map.of(), Language.of(locale));
        return "signatories/apply";
    }

    @PostMapping("/apply")
    ModelAndView send(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Map<String, String> typed = typed(request);
        String slug = Optional.ofNullable(request.getParameter(CHARTER)).orElse(Charters.PARIS_CALL);
        try {
            return sent(applications.submit(draft(charter(request), typed)), request);
        } catch (SignatoryProblem.SigningClosed closed) {
            model.addAttribute("slug", slug);
            return new ModelAndView(CLOSED, model.asMap(), HttpStatus.CONFLICT);
        } catch (SignatoryProblem.AlreadySignatory already) {
            fill(model, slug, typed, already.faults(), language, "day", already.since());
            model.addAttribute("already", already);
            return new ModelAndView("signatories/apply", model.asMap(), HttpStatus.CONFLICT);
        } catch (SignatoryProblem.Invalid invalid) {
            fill(model, slug, typed, invalid.faults(), language);
            return new ModelAndView("signatories/apply", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RegisterUnavailable away) {
            return again(
                    away.isMaybeRecorded() ? "signatories.apply.unsure" : "signatories.apply.away",
                    typed,
                    model,
                    language);
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return again("signatories.apply.away", typed, model, language);
        }
    }

    /** Sending again by reloading is not possible: the answer is a page of the application's own. */
    private ModelAndView sent(String application, HttpServletRequest request) {
        RedirectView page = new RedirectView(PageAddress.of(request).to(links.path(application)), true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }

    /** The form with everything typed, when the record is away: it does not name the charter, which is there. */
    private ModelAndView again(String notice, Map<String, String> typed, Model model, Language language) {
        fillFields(model, typed, Map.of(), language);
        model.addAttribute("notice", notice);
        return new ModelAndView("signatories/apply", model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Which charter is to be signed: the first one, unless the address names another. */
    private String charter(HttpServletRequest request) {
        String named = request.getParameter(CHARTER);
        if (named == null || named.isBlank()) {
            return Charters.PARIS_CALL;
        }
        return charters.find(named).map(Charter::slug).orElseThrow(() -> new CharterProblem.NotFound(named));
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(
                field, Optional.ofNullable(request.getParameter(field)).orElse("")));
        return typed;
    }

    private static ApplicationDraft draft(String charter, Map<String, String> typed) {
        return new ApplicationDraft(
                charter,
                text(typed, "name"),
                Language.of(text(typed, "language")).orElse(Language.EN),
                type(text(typed, "type")),
                Countries.find(text(typed, "country")).map(Country::code).orElse(null),
                text(typed, "website"),
                text(typed, "signatoryName"),
                text(typed, "signatoryFunction"),
                text(typed, "email"),
                text(typed, "statement"));
    }

    private static @Nullable OrganisationType type(String name) {
        return Arrays.stream(OrganisationType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private void fill(
            Model model,
            String slug,
            Map<String, String> typed,
            Map<String, String> faults,
            Language language,
            Object... said) {
        fillFields(model, typed, faults, language, said);
        model.addAttribute("charter", charters.find(slug).orElse(null));
        model.addAttribute(
                "others",
                charters.all().stream()
                        .filter(other -> other.isOpen() && !other.slug().equals(slug))
                        .toList());
    }

    private void fillFields(
            Model model, Map<String, String> typed, Map<String, String> faults, Language language, Object... said) {
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        String colon = messages.get(language, "common.colon") + " ";
        for (String field : FIELDS) {
            String fault = faults.get(field);
            if (fault != null) {
                String message = messages.get(language, "invalid." + fault, said);
                wrong.put(field, message);
                problems.add(new FieldProblem(field, label(field, language) + colon + message));
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
        model.addAttribute("types", ApplyChoices.types(text(typed, "type"), messages, language));
        model.addAttribute("countries", ApplyChoices.countries(text(typed, "country"), language));
        model.addAttribute("languages", ApplyChoices.languages(text(typed, "language"), language));
    }

    private String label(String field, Language language) {
        return messages.find(language, "signatories.apply." + field)
                .orElseGet(() -> messages.get(language, "signatories." + field));
    }
}
