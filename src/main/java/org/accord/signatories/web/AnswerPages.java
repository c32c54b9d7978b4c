package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.accord.register.RegisterUnavailable;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.Answers;
import org.accord.signatories.SignatoryProblem;
import org.accord.storage.Outage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes what an applicant answers on the page of the application; what was typed stays when something is wrong. */
@Controller
class AnswerPages {

    private final Answers answers;
    private final ApplicantPage page;
    private final Messages messages;

    AnswerPages(Answers answers, ApplicantPage page, Messages messages) {
        this.answers = answers;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping("/apply/{link}")
    ModelAndView answer(
            @PathVariable String link,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        ApplicantPage.hide(response, model);
        Language language = Language.of(locale);
        TypedAnswers typed = TypedAnswers.of(request);
        model.addAttribute("typed", typed.byField());
        try {
            answers.give(link, typed.byNumber());
            return again(link, request);
        } catch (SignatoryProblem.Invalid invalid) {
            model.addAttribute("wrong", typed.wrong(invalid.fieldFaults(), messages, language));
            model.addAttribute("problems", typed.problems(invalid.fieldFaults(), messages, language));
            return page.show(link, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, response, language, model);
        } catch (SignatoryProblem.NotInState late) {
            model.addAttribute("unsent", typed.texts());
            return page.show(link, Map.of(), HttpStatus.CONFLICT, response, language, model);
        } catch (RegisterUnavailable away) {
            return away(away.isMaybeRecorded() ? "vetting.answer.unsure" : "vetting.answer.away", link, typed, model);
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return away("vetting.answer.away", link, typed, model);
        }
    }

    /** The page anew, so that reloading sends nothing twice. */
    private static ModelAndView again(String link, HttpServletRequest request) {
        RedirectView page = new RedirectView(PageAddress.of(request).to("/apply/" + link), true);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }

    /** What was typed and a button, when the record is away: the questions are there. */
    private static ModelAndView away(String notice, String link, TypedAnswers typed, Model model) {
        model.addAllAttributes(Map.of("notice", notice, "link", link, "fields", typed.fields()));
        return new ModelAndView("signatories/answer-away", model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
