package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.Choice;
import org.accord.shared.web.FieldProblem;
import org.accord.signatories.ApplicationDraft;
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

/** The form to sign a charter: plain, without script; what was typed stays when something is wrong. */
@Controller
class ApplyPages {

    private static final String CLOSED = "signatories/apply-closed";
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
    private final Messages messages;

    ApplyPages(Applications applications, Charters charters, Messages messages) {
        this.applications = applications;
        this.charters = charters;
        this.messages = messages;
    }

    @GetMapping("/apply")
    String form(HttpServletRequest request, Locale locale, Model model) {
        if (charters.find(Charters.PARIS_CALL)
                .filter(charter -> !charter.isOpen())
                .isPresent()) {
            return CLOSED;
        }
        fill(model, typed(request), Map.of(), Language.of(locale));
        return "signatories/apply";
    }

    @PostMapping("/apply")
    ModelAndView send(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Map<String, String> typed = typed(request);
        try {
            model.addAttribute("reference", applications.submit(draft(typed)));
            return new ModelAndView("signatories/applied", model.asMap());
        } catch (SignatoryProblem.SigningClosed closed) {
            return new ModelAndView(CLOSED, model.asMap(), HttpStatus.CONFLICT);
        } catch (SignatoryProblem.Invalid invalid) {
            fill(model, typed, invalid.faults(), language);
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

    /** The form with everything typed, when the record is away. */
    private ModelAndView again(String notice, Map<String, String> typed, Model model, Language language) {
        fill(model, typed, Map.of(), language);
        model.addAttribute("notice", notice);
        return new ModelAndView("signatories/apply", model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(
                field, Optional.ofNullable(request.getParameter(field)).orElse("")));
        return typed;
    }

    private static ApplicationDraft draft(Map<String, String> typed) {
        return new ApplicationDraft(
                Charters.PARIS_CALL,
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

    private void fill(Model model, Map<String, String> typed, Map<String, String> faults, Language language) {
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String field : FIELDS) {
            String fault = faults.get(field);
            if (fault != null) {
                String message = messages.get(language, "invalid." + fault);
                wrong.put(field, message);
                problems.add(new FieldProblem(field, label(field, language) + ": " + message));
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
        model.addAttribute("types", types(text(typed, "type"), language));
        model.addAttribute("countries", countries(text(typed, "country"), language));
        model.addAttribute("languages", languages(text(typed, "language"), language));
    }

    private String label(String field, Language language) {
        return messages.find(language, "signatories.apply." + field)
                .orElseGet(() -> messages.get(language, "signatories." + field));
    }

    private List<Choice> types(String chosen, Language language) {
        return Arrays.stream(OrganisationType.values())
                .map(type -> new Choice(
                        type.name(),
                        messages.get(language, "organisationType." + type.name()),
                        type.name().equals(chosen)))
                .toList();
    }

    private static List<Choice> countries(String chosen, Language language) {
        return Countries.all().stream()
                .map(country -> choice(country.code(), country.name(language), chosen))
                .sorted(Sorting.by(Choice::label, language))
                .toList();
    }

    private static Choice choice(CountryCode code, String name, String chosen) {
        return new Choice(code.iso2(), name, code.iso2().equals(chosen));
    }

    private static List<Choice> languages(String chosen, Language shown) {
        String wished = chosen.isEmpty() ? shown.tag() : chosen;
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.tag(), language.ownName(), language.tag().equals(wished)))
                .toList();
    }
}
