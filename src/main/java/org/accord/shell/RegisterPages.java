package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.register.Attested;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register for readers: every act in words, and one act with its proof. Payloads only of public acts. */
@Controller
class RegisterPages {

    private static final int ROWS = 50;

    private final Register register;
    private final Checkpoints checkpoints;
    private final PublicActs acts;
    private final Messages messages;
    private final Clock clock;

    RegisterPages(Register register, Checkpoints checkpoints, PublicActs acts, Messages messages, Clock clock) {
        this.register = register;
        this.checkpoints = checkpoints;
        this.acts = acts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/register")
    String register(HttpServletRequest request, Locale locale, Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        model.addAttribute("acts", acts.page(asked.asOf(), asked.page(), ROWS, Language.of(locale)));
        return "shell/register";
    }

    @GetMapping("/register/{number}")
    String act(@PathVariable String number, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedFor.of(request, clock);
        Entry entry = entry(number);
        Attested attested = checkpoints.attest(entry.number());
        model.addAttribute("entry", entry);
        model.addAttribute("act", acts.line(entry, language));
        model.addAttribute("attested", attested);
        model.addAttribute("key", checkpoints.verifierKey());
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "register.title"), "/register")));
        return "shell/act";
    }

    private Entry entry(String number) {
        if (!number.matches("0|[1-9][0-9]{0,15}")) {
            throw new RegisterProblem.NotFound("entry", number);
        }
        return register.entry(Long.parseLong(number)).orElseThrow(() -> new RegisterProblem.NotFound("entry", number));
    }
}
