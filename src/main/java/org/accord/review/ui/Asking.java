package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.progress.Verdict;
import org.accord.review.Reviews.FieldQuestion;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Limit;

/** The questions of a coordinator, each at the field it is about: closed until somebody wants to ask there. */
final class Asking {

    private static final int ROWS = 2;

    private final FormFaults faults;
    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private final Map<String, Details> places = new LinkedHashMap<>();

    Asking(FormFaults faults) {
        this.faults = faults;
    }

    /**
     * The place to ask about a field.
     *
     * @param field as the service names it
     * @param what the field is called
     */
    Component at(String field, String what) {
        TextArea area = new TextArea();
        area.setLabel(area.getTranslation("reviewing.ask.about", "what", what));
        area.setMinRows(ROWS);
        Limit.of(area, Verdict.LONGEST_TEXT);
        Span about = new Span(Isolated.text(" " + what));
        about.addClassName("visually-hidden");
        Span ask = new Span(area.getTranslation("reviewing.ask"));
        Details place = new Details(new Span(ask, about), area);
        place.addClassName("ask-here");
        place.addOpenedChangeListener(change -> {
            if (change.isOpened() && change.isFromClient()) {
                area.focus();
            }
        });
        if (areas.isEmpty()) {
            faults.bind("questions", area);
        }
        areas.put(field, area);
        places.put(field, place);
        return place;
    }

    /** Of all places there are by now. */
    TextArea[] fields() {
        return areas.values().toArray(TextArea[]::new);
    }

    /** Puts questions back where they were typed, and opens those places alone. */
    void fill(List<FieldQuestion> typed) {
        areas.forEach((field, area) -> {
            Optional<FieldQuestion> kept = typed.stream()
                    .filter(question -> question.field().equals(field))
                    .findFirst();
            area.setValue(kept.map(FieldQuestion::text).orElse(""));
            Optional.ofNullable(places.get(field)).ifPresent(place -> place.setOpened(kept.isPresent()));
        });
    }

    /** Opens the first place, where it is said that nothing was asked. */
    void open() {
        places.values().stream().limit(1).forEach(place -> place.setOpened(true));
    }

    /** All that was typed, in the order of the page. */
    List<FieldQuestion> asked() {
        return areas.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty()
                        && !each.getValue().getValue().isBlank())
                .map(each -> new FieldQuestion(each.getKey(), each.getValue().getValue()))
                .toList();
    }

    /** True while nothing was typed anywhere. */
    boolean isEmpty() {
        return asked().isEmpty();
    }
}
