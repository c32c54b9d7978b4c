package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Invitations;
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
 * The form behind an invitation. The code is sent in the form only, never in an address; a small script takes it from
 * behind {@code #}, and without a script it is typed.
 */
@Controller
@Profile("!worker")
class InvitationPages {

    private static final String ADDRESS = "/invitation";
    private static final String FORM = "accounts/invitation";
    private static final List<String> FIELDS = List.of("code", "password", "again");

    private final Invitations invitations;
    private final Messages messages;

    InvitationPages(Invitations invitations, Messages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletResponse response, Locale locale, Model model) {
        unlisted(response);
        return form(model, "", Map.of(), Language.of(locale), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView send(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        unlisted(response);
        Language language = Language.of(locale);
        String code = parameter(request, "code");
        try {
            invitations.accept(code, parameter(request, "password"), parameter(request, "again"));
            return new ModelAndView("accounts/invitation-taken", model.asMap());
        } catch (AccountProblem.Invalid invalid) {
            return form(model, code, invalid.faults(), language, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RegisterUnavailable away) {
            model.addAttribute("notice", "people.invitation.away");
            return form(model, code, Map.of(), language, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView form(
            Model model, String code, Map<String, String> faults, Language language, HttpStatus status) {
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String field : FIELDS) {
            String fault = faults.get(field);
            if (fault != null) {
                String message = messages.get(language, "invalid." + fault);
                wrong.put(field, message);
                problems.add(
                        new FieldProblem(field, messages.get(language, "people.invitation." + field) + ": " + message));
            }
        }
        model.addAttribute("typed", Map.of("code", code));
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
        return new ModelAndView(FORM, model.asMap(), status);
    }

    private static void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
