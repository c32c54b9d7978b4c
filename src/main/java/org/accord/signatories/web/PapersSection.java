package org.accord.signatories.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.DomainProofs;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of an application: what can be handed in for it, and what was. */
@Component
class PapersSection {

    private final ApplicationPapers papers;
    private final DomainProofs domains;
    private final Messages messages;

    PapersSection(ApplicationPapers papers, DomainProofs domains, Messages messages) {
        this.papers = papers;
        this.domains = domains;
        this.messages = messages;
    }

    void fill(String link, Map<String, String> faults, Language language, Model model) {
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        String size = Formats.of(language).size(ApplicationPapers.LARGEST_LETTER_BYTES);
        faults.forEach((field, fault) -> {
            String message = messages.get(language, "invalid." + fault, "size", size);
            String label = messages.get(language, "papers." + field) + messages.get(language, "common.colon");
            wrong.put(field, message);
            problems.add(new FieldProblem(field, label + " " + message));
        });
        model.addAttribute("link", link);
        model.addAttribute("papers", papers.opened(link).orElse(null));
        model.addAttribute("offer", domains.offer(link).orElse(null));
        model.addAttribute("largest", size);
        if (!faults.isEmpty()) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("problems", problems);
        }
    }
}
