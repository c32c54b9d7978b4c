package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.shared.FieldFault;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;

/**
 * What an applicant typed into the fields of the questions.
 *
 * @param byNumber the answer to each question whose field was sent, blank ones too
 */
record TypedAnswers(Map<Integer, String> byNumber) {

    private static final int MOST_QUESTIONS = 20;

    /**
     * A field with what was typed into it.
     *
     * @param number of the question as people count, from 1
     */
    record Field(String name, int number, String text) {}

    static TypedAnswers of(HttpServletRequest request) {
        Map<Integer, String> typed = new TreeMap<>();
        for (int number = 0; number < MOST_QUESTIONS; number++) {
            String answer = request.getParameter(field(number));
            if (answer != null) {
                typed.put(number, answer);
            }
        }
        return new TypedAnswers(typed);
    }

    private static String field(int number) {
        return "answer-" + number;
    }

    Map<String, String> byField() {
        Map<String, String> typed = new LinkedHashMap<>();
        byNumber.forEach((number, answer) -> typed.put(field(number), answer));
        return typed;
    }

    List<Field> fields() {
        return byNumber.entrySet().stream()
                .map(typed -> new Field(field(typed.getKey()), typed.getKey() + 1, typed.getValue()))
                .toList();
    }

    /** Whatever is not blank. */
    List<String> texts() {
        return byNumber.values().stream().filter(text -> !text.isBlank()).toList();
    }

    Map<String, String> wrong(Map<String, FieldFault> faults, Messages messages, Language language) {
        Map<String, String> wrong = new LinkedHashMap<>();
        faults.forEach((field, fault) -> wrong.put(field, messages.get(language, fault.message(), fault.counts())));
        return wrong;
    }

    List<FieldProblem> problems(Map<String, FieldFault> faults, Messages messages, Language language) {
        String colon = messages.get(language, "common.colon") + " ";
        List<FieldProblem> problems = new ArrayList<>();
        byNumber.keySet().forEach(number -> {
            FieldFault fault = faults.get(field(number));
            if (fault != null) {
                String label = messages.get(language, "vetting.answer", "number", number + 1);
                problems.add(new FieldProblem(
                        field(number), label + colon + messages.get(language, fault.message(), fault.counts())));
            }
        });
        return problems;
    }
}
