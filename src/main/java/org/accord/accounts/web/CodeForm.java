package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form by which somebody without a session gets in: what was typed, what is wrong with it and where. A code is sent in
 * the form only, never in an address; a small script takes it from behind {@code #}, and without a script it is typed.
 *
 * @param template of its page
 * @param labels beginning of the keys of its labels, such as {@code people.invitation.}
 * @param fields in the order of the page
 * @param kept those that the form shows again; a password never
 */
record CodeForm(String template, String labels, List<String> fields, List<String> kept, Messages messages) {

    CodeForm {
        fields = List.copyOf(fields);
        kept = List.copyOf(kept);
    }

    /** Nothing of such a page is listed or kept. */
    static void keptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    ModelAndView empty(Model model, Locale locale) {
        return show(model, Map.of(), Map.of(), locale, HttpStatus.OK);
    }

    /** Once more, with what is wrong. */
    ModelAndView wrong(Model model, HttpServletRequest request, Map<String, String> faults, Locale locale) {
        return show(model, typed(request), faults, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Once more, with what stands in the way and is not the caller's fault. */
    ModelAndView notice(Model model, HttpServletRequest request, String notice, Locale locale, HttpStatus status) {
        model.addAttribute("notice", notice);
        return show(model, typed(request), Map.of(), locale, status);
    }

    private Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        kept.forEach(field -> typed.put(field, parameter(request, field)));
        return typed;
    }

    private ModelAndView show(
            Model model, Map<String, String> typed, Map<String, String> faults, Locale locale, HttpStatus status) {
        Language language = Language.of(locale);
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        String colon = messages.get(language, "common.colon") + " ";
        for (String field : fields) {
            String fault = faults.get(field);
            if (fault != null) {
                String message = messages.get(language, "invalid." + fault);
                wrong.put(field, message);
                problems.add(new FieldProblem(field, messages.get(language, labels + field) + colon + message));
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
        return new ModelAndView(template, model.asMap(), status);
    }
}
