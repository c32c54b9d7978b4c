package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.FirstAdministrator;
import org.accord.accounts.NewUser;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form behind the link for the first administrator. The code is sent in the form only, never in an address; a small
 * script takes it from behind {@code #}, and without a script it is typed.
 */
@Controller
@Profile("!worker")
class FirstAdministratorPages {

    private static final String ADDRESS = "/first-administrator";
    private static final String FORM = "accounts/first-administrator";
    private static final List<String> KEPT = List.of("code", "displayName", "email");
    private static final List<String> FIELDS = List.of("code", "displayName", "email", "password", "again");

    private final FirstAdministrator first;
    private final Messages messages;

    FirstAdministratorPages(FirstAdministrator first, Messages messages) {
        this.first = first;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        if (!first.isWanted()) {
            return closed(model);
        }
        fill(model, Map.of(), Map.of(), Language.of(locale));
        return new ModelAndView(FORM, model.asMap());
    }

    @PostMapping(ADDRESS)
    ModelAndView send(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        Language language = Language.of(locale);
        Map<String, String> typed = typed(request);
        try {
            first.accept(text(typed, "code"), person(request, typed, language), parameter(request, "again"));
            return new ModelAndView("accounts/first-administrator-made", model.asMap());
        } catch (AccountProblem.Invalid invalid) {
            if (!first.isWanted()) {
                return closed(model);
            }
            fill(model, typed, invalid.faults(), language);
            return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RegisterUnavailable away) {
            fill(model, typed, Map.of(), language);
            model.addAttribute("notice", away.isMaybeRecorded() ? "accounts.first.unsure" : "accounts.first.away");
            return new ModelAndView(FORM, model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static void keptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    private static ModelAndView closed(Model model) {
        return new ModelAndView("accounts/first-administrator-closed", model.asMap(), HttpStatus.GONE);
    }

    private static NewUser person(HttpServletRequest request, Map<String, String> typed, Language language) {
        String password = parameter(request, "password");
        return new NewUser(text(typed, "email"), text(typed, "displayName"), language, password, List.of(), Set.of());
    }

    /** What the form shows again; a password never. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        KEPT.forEach(field -> typed.put(field, parameter(request, field)));
        return typed;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
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
                String label = messages.get(language, "accounts.first." + field);
                wrong.put(field, message);
                problems.add(new FieldProblem(field, label + ": " + message));
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
    }
}
