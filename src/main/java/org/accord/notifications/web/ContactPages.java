package org.accord.notifications.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.accord.contacts.ConfirmationRounds;
import org.accord.contacts.ContactPoint;
import org.accord.notifications.ContactConfirmations;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.Fact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets a contact point confirm itself without signing in. Looking changes nothing, since programs that read mail follow
 * links; a POST from the page's button confirms. The token in the address is all it needs, so nobody keeps the page.
 */
@Controller
class ContactPages {

    private static final String PAGE = "notifications/contact";

    private final ContactConfirmations confirmations;
    private final Messages messages;

    ContactPages(ContactConfirmations confirmations, Messages messages) {
        this.confirmations = confirmations;
        this.messages = messages;
    }

    @GetMapping("/contact-points/confirm/{token}")
    String ask(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        show(model, confirmations.asks(token).orElseThrow(ContactPages::notOurs), locale, false);
        return PAGE;
    }

    @PostMapping("/contact-points/confirm/{token}")
    String confirm(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        show(model, confirmations.confirm(token).orElseThrow(ContactPages::notOurs), locale, true);
        return PAGE;
    }

    private static void keptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private void show(Model model, ConfirmationRounds.Question question, Locale locale, boolean confirmed) {
        Language language = Language.of(locale);
        ContactPoint point = question.point();
        String state = question.state().in(language);
        model.addAttribute("confirmed", confirmed);
        model.addAttribute("state", state);
        model.addAttribute(
                "facts",
                List.of(
                        Fact.of(messages.get(language, "contacts.question.state"), state),
                        Fact.of(
                                messages.get(language, "contacts.purpose"),
                                messages.get(language, "contacts.purpose." + point.purpose())),
                        Fact.of(messages.get(language, "contacts.name"), point.name()),
                        Fact.of(messages.get(language, "contacts.telephone"), point.telephone()),
                        Fact.of(messages.get(language, "contacts.email"), point.email())));
    }

    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
