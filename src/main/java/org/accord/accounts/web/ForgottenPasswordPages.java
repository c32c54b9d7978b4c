package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.PasswordResets;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody says that they forgot their password. The answer is the same whether the address has an account. */
@Controller
@Profile("!worker")
class ForgottenPasswordPages {

    private static final String ADDRESS = "/forgotten-password";

    private final PasswordResets resets;
    private final CodeForm form;

    ForgottenPasswordPages(PasswordResets resets, Messages messages) {
        this.resets = resets;
        List<String> fields = List.of("email");
        this.form = new CodeForm("accounts/forgotten-password", "passwords.forgotten.", fields, fields, messages);
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return form.empty(model, locale);
    }

    @PostMapping(ADDRESS)
    ModelAndView send(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        try {
            resets.ask(CodeForm.parameter(request, "email"), request.getRemoteAddr());
            return new ModelAndView("accounts/forgotten-password-asked", model.asMap());
        } catch (AccountProblem.Invalid invalid) {
            return form.wrong(model, request, invalid.faults(), locale);
        } catch (AccountProblem.TooManyTries tries) {
            model.addAttribute("minutes", tries.minutes());
            return form.notice(model, request, "passwords.forgotten.wait", locale, HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
