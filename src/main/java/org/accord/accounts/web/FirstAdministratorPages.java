package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.FirstAdministrator;
import org.accord.accounts.NewUser;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form behind the link for the first administrator. */
@Controller
@Profile("!worker")
class FirstAdministratorPages {

    private static final String ADDRESS = "/first-administrator";

    private final FirstAdministrator first;
    private final CodeForm form;

    FirstAdministratorPages(FirstAdministrator first, Messages messages) {
        this.first = first;
        this.form = new CodeForm(
                "accounts/first-administrator",
                "accounts.first.",
                List.of("code", "displayName", "email", "password", "again"),
                List.of("code", "displayName", "email"),
                messages);
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return first.isWanted() ? form.empty(model, locale) : closed(model);
    }

    @PostMapping(ADDRESS)
    ModelAndView send(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        try {
            first.accept(
                    CodeForm.parameter(request, "code"), person(request, locale), CodeForm.parameter(request, "again"));
            return new ModelAndView("accounts/first-administrator-made", model.asMap());
        } catch (AccountProblem.Invalid invalid) {
            return first.isWanted() ? form.wrong(model, request, invalid.faults(), locale) : closed(model);
        } catch (RegisterUnavailable away) {
            String notice = away.isMaybeRecorded() ? "accounts.first.unsure" : "accounts.first.away";
            return form.notice(model, request, notice, locale, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView closed(Model model) {
        return new ModelAndView("accounts/first-administrator-closed", model.asMap(), HttpStatus.GONE);
    }

    private static NewUser person(HttpServletRequest request, Locale locale) {
        return new NewUser(
                CodeForm.parameter(request, "email"),
                CodeForm.parameter(request, "displayName"),
                Language.of(locale),
                CodeForm.parameter(request, "password"),
                List.of(),
                Set.of());
    }
}
