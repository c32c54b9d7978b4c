package org.accord.notifications.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.accord.notifications.MailKind;
import org.accord.notifications.MailPreferences;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ends a kind of mail without signing in. Looking changes nothing, since programs that read mail follow links; a POST ends
 * it, from the page's button or from a mail program (RFC 8058). The token in the address is all it needs.
 */
@Controller
class UnsubscribePages {

    private static final String PAGE = "notifications/unsubscribe";

    private final MailPreferences preferences;
    private final Messages messages;

    UnsubscribePages(MailPreferences preferences, Messages messages) {
        this.preferences = preferences;
        this.messages = messages;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        show(model, preferences.ends(token).orElseThrow(UnsubscribePages::notOurs), locale, false);
        return PAGE;
    }

    @PostMapping("/unsubscribe/{token}")
    String end(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
        keptByNobody(response);
        show(model, preferences.unsubscribe(token).orElseThrow(UnsubscribePages::notOurs), locale, true);
        return PAGE;
    }

    private static void keptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    private void show(Model model, MailKind kind, Locale locale, boolean ended) {
        model.addAttribute("ended", ended);
        model.addAttribute("kindName", messages.get(Language.of(locale), "mail.kind." + kind));
    }

    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
