package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.AskedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The words of the record and what they mean, in the order of the reader's alphabet. */
@Controller
class GlossaryPage {

    private static final String PREFIX = "glossary.";
    private static final List<String> TERMS = List.of(
            "act",
            "charter",
            "checkpoint",
            "commitment",
            "coordinator",
            "cycle",
            "endorsement",
            "engagement",
            "evidence",
            "indicator",
            "instrument",
            "match",
            "milestone",
            "need",
            "norm",
            "obligation",
            "offer",
            "principle",
            "register",
            "report",
            "representative",
            "review",
            "signatory",
            "standing");

    private final Messages messages;
    private final Clock clock;

    GlossaryPage(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/glossary")
    String glossary(HttpServletRequest request, Locale locale, Model model) {
        AskedFor.of(request, clock);
        Language language = Language.of(locale);
        model.addAttribute(
                "terms",
                TERMS.stream()
                        .map(id -> new Term(
                                id, messages.get(language, PREFIX + id), messages.get(language, PREFIX + id + ".text")))
                        .sorted(Sorting.by(Term::word, language))
                        .toList());
        return "shell/glossary";
    }

    /**
     * One word.
     *
     * @param id for ever: the part of the address after the hash sign
     */
    record Term(String id, String word, String meaning) {}
}
