package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accord.printing.Paper;
import org.accord.printing.Papers;
import org.accord.register.Attested;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Proofs;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.SiteFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The register for readers: every act in words, and one act with its proof. Payloads only of public acts. */
@Controller
class RegisterPages {

    private static final int ROWS = 50;

    private final Register register;
    private final Checkpoints checkpoints;
    private final PublicActs acts;
    private final SignedTexts signed;
    private final Proofs proofs;
    private final Papers papers;
    private final Messages messages;
    private final Clock clock;

    RegisterPages(
            Register register,
            Checkpoints checkpoints,
            PublicActs acts,
            SignedTexts signed,
            Proofs proofs,
            Papers papers,
            Messages messages,
            Clock clock) {
        this.register = register;
        this.checkpoints = checkpoints;
        this.acts = acts;
        this.signed = signed;
        this.proofs = proofs;
        this.papers = papers;
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
        model.addAttribute("signed", signed.of(entry, language).orElse(null));
        model.addAttribute("attested", attested);
        model.addAttribute("key", checkpoints.verifierKey());
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "register.title"), "/register")));
        return "shell/act";
    }

    @GetMapping("/register/{number}.pdf")
    Object paper(
            @PathVariable String number,
            ServletWebRequest request,
            @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        Language language = site.language();
        AskedFor.of(request.getRequest(), clock);
        Entry entry = entry(number);
        Paper paper = new Paper(
                "act",
                language,
                messages.get(language, "printing.receipt"),
                messages.get(language, "register.actNumbered", "number", entry.number()),
                Paper.page(site.address(), "/register/" + entry.number(), language),
                Days.of(entry.at()),
                entry.demonstration(),
                proofs.of(entry.number()),
                facts(entry, language));
        return papers.answer(paper, "act-" + entry.number(), request);
    }

    private Map<String, Object> facts(Entry entry, Language language) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("entry", entry);
        facts.put("act", acts.line(entry, language));
        facts.put("attested", proofs.attested(entry.number()));
        signed.of(entry, language).ifPresent(what -> facts.put("signed", what));
        return facts;
    }

    private Entry entry(String number) {
        if (!number.matches("0|[1-9][0-9]{0,15}")) {
            throw new RegisterProblem.NotFound("entry", number);
        }
        return register.entry(Long.parseLong(number)).orElseThrow(() -> new RegisterProblem.NotFound("entry", number));
    }
}
