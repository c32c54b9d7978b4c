package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.accord.charters.Charters;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.Answers;
import org.accord.signatories.ApplicationProgress;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page of an application: where it stands, what is asked, and what was or can be handed in. */
@Component
class ApplicantPage {

    private static final Map<String, Object> NOTHING_TYPED =
            Map.of("typed", Map.of(), "wrong", Map.of(), "problems", List.of(), "unsent", List.of());

    private final Applications applications;
    private final Answers answers;
    private final PapersSection section;
    private final Charters charters;
    private final Messages messages;

    ApplicantPage(
            Applications applications, Answers answers, PapersSection section, Charters charters, Messages messages) {
        this.applications = applications;
        this.answers = answers;
        this.section = section;
        this.charters = charters;
        this.messages = messages;
    }

    /**
     * Everything on the page, with what is wrong with a paper; what was typed as an answer is in the model.
     *
     * @throws SignatoryProblem.NotFound when the link opens nothing
     */
    ModelAndView show(
            String link,
            Map<String, String> faults,
            HttpStatus status,
            HttpServletResponse response,
            Language language,
            Model model) {
        hide(response, model);
        ApplicationProgress progress =
                applications.opened(link).orElseThrow(() -> new SignatoryProblem.NotFound("link"));
        model.addAttribute("progress", progress);
        model.addAttribute("sent", SentFacts.of(progress.sent(), charter(progress, language), messages, language));
        model.addAttribute("vetting", answers.opened(link).orElseThrow(() -> new SignatoryProblem.NotFound("link")));
        NOTHING_TYPED.forEach((name, none) -> {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, none);
            }
        });
        section.fill(link, faults, language, model);
        return new ModelAndView("signatories/application", model.asMap(), status);
    }

    private String charter(ApplicationProgress progress, Language language) {
        return charters.find(progress.sent().charter())
                .map(charter -> charter.name().in(language))
                .orElse("");
    }

    static void hide(HttpServletResponse response, Model model) {
        OwnPage.keptByNobody(response);
        model.addAttribute("unlisted", true);
    }
}
