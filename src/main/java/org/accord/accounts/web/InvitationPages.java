package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Invitations;
import org.accord.accounts.PasswordResets;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The forms behind links by which people choose a password: for a new account, or for one they forgot. */
@Controller
@Profile("!worker")
class InvitationPages {

    private static final String INVITATION = "/invitation";
    private static final String NEW_PASSWORD = "/new-password";

    private final Invitations invitations;
    private final PasswordResets resets;
    private final CodeForm invitation;
    private final CodeForm newPassword;

    InvitationPages(Invitations invitations, PasswordResets resets, Messages messages) {
        this.invitations = invitations;
        this.resets = resets;
        this.invitation = form("accounts/invitation", messages);
        this.newPassword = form("accounts/new-password", messages);
    }

    /** Uses a link up. */
    private interface Use {
        void accept(String code, String password, String again);
    }

    @GetMapping(INVITATION)
    ModelAndView invitation(HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return invitation.empty(model, locale);
    }

    @PostMapping(INVITATION)
    ModelAndView accept(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return send(invitation, invitations::accept, request, locale, model);
    }

    @GetMapping(NEW_PASSWORD)
    ModelAndView newPassword(HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return newPassword.empty(model, locale);
    }

    @PostMapping(NEW_PASSWORD)
    ModelAndView choose(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        CodeForm.keptByNobody(response);
        return send(newPassword, resets::accept, request, locale, model);
    }

    private static ModelAndView send(CodeForm form, Use use, HttpServletRequest request, Locale locale, Model model) {
        try {
            use.accept(
                    CodeForm.parameter(request, "code"),
                    CodeForm.parameter(request, "password"),
                    CodeForm.parameter(request, "again"));
            return new ModelAndView("accounts/invitation-taken", model.asMap());
        } catch (AccountProblem.Invalid invalid) {
            return form.wrong(model, request, invalid.faults(), locale);
        } catch (RegisterUnavailable away) {
            return form.notice(model, request, "people.invitation.away", locale, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static CodeForm form(String template, Messages messages) {
        List<String> fields = List.of("code", "password", "again");
        return new CodeForm(template, "people.invitation.", fields, List.of("code"), messages);
    }
}
