package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.shared.FieldFault;
import org.accord.shared.Problem;

/**
 * Says what is wrong with a form where it is wrong: at each field, and above the form with a way to the field. A field's
 * fault goes when its value changes.
 */
public final class FormFaults {

    /** Of {@code milestones.0.title}: which row, and what in it. */
    private static final Pattern ROW = Pattern.compile("\\.([0-9]{1,6})\\..*");

    private final ErrorSummary summary = new ErrorSummary("");
    private final Map<Component, Supplier<String>> names = new LinkedHashMap<>();
    private final Map<Component, ErrorSummary.Fault> shown = new LinkedHashMap<>();

    /** Goes above the form; hidden while nothing is wrong. */
    public ErrorSummary summary() {
        return summary;
    }

    /** Binds the name that the service gives a field, such as {@code title}, to the field. */
    public <C extends Component> C bind(String name, C field) {
        return bind(() -> name, field);
    }

    /** As {@link #bind}, for a field whose name changes with its row, such as {@code milestones.0.title}. */
    public <C extends Component> C bind(Supplier<String> name, C field) {
        names.put(field, name);
        if (field instanceof HasValue<?, ?> valued) {
            valued.addValueChangeListener(change -> right(field));
        }
        return field;
    }

    /** Forgets the fields of a row that was removed. */
    public void forget(Component... fields) {
        for (Component field : fields) {
            right(field);
            names.remove(field);
        }
    }

    /** Shows what the problem says of each field; a field that nothing is bound to is named above the form only. */
    public void show(Problem problem) {
        clear();
        Map<String, FieldFault> faults = new TreeMap<>(problem.fieldFaults());
        List<ErrorSummary.Fault> lines = new ArrayList<>();
        inOrder()
                .forEach((field, name) -> Optional.ofNullable(faults.remove(name))
                        .ifPresent(fault -> lines.add(mark(field, message(fault, problem)))));
        faults.values().forEach(fault -> lines.add(new ErrorSummary.Fault(message(fault, problem), summary::focus)));
        if (lines.isEmpty()) {
            lines.add(new ErrorSummary.Fault(
                    summary.getTranslation("problem." + problem.key(), problem.data()), summary::focus));
        }
        summary.title(summary.getTranslation("common.problems", "count", lines.size()));
        summary.show(lines);
    }

    /** Names by field as they stand on the page: rows that were added later stand with their list. */
    private Map<Component, String> inOrder() {
        List<String> lists = new ArrayList<>();
        Map<Component, String> named = new LinkedHashMap<>();
        names.forEach((field, name) -> {
            named.put(field, name.get());
            lists.add(list(name.get()));
        });
        Map<Component, String> ordered = new LinkedHashMap<>();
        named.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Component, String> each) -> lists.indexOf(list(each.getValue())))
                        .thenComparingInt(each -> row(each.getValue())))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    private static String list(String name) {
        return ROW.matcher(name).replaceFirst("");
    }

    private static int row(String name) {
        Matcher row = ROW.matcher(name);
        return row.find() ? Integer.parseInt(row.group(1)) : 0;
    }

    /** Nothing is wrong any more. */
    public void clear() {
        List.copyOf(shown.keySet()).forEach(this::unmark);
        shown.clear();
        summary.show(List.of());
    }

    private ErrorSummary.Fault mark(Component field, String message) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        ErrorSummary.Fault fault = new ErrorSummary.Fault(label(field) + ": " + message, () -> focus(field));
        shown.put(field, fault);
        return fault;
    }

    private void right(Component field) {
        if (shown.remove(field) != null) {
            unmark(field);
        }
    }

    private void unmark(Component field) {
        if (field instanceof HasValidation validated) {
            validated.setInvalid(false);
            validated.setErrorMessage("");
        }
    }

    private String message(FieldFault fault, Problem problem) {
        Map<String, Object> data = new HashMap<>(problem.data());
        data.putAll(fault.counts());
        return summary.getTranslation(fault.message(), data);
    }

    /** The field as its form calls it, after the name of the group it stands in, such as a row of a list. */
    private static String label(Component field) {
        String label = ownLabel(field);
        return field.getParent()
                .map(group -> group.getElement().getAttribute("aria-label"))
                .map(group -> group + " · " + label)
                .orElse(label);
    }

    private static String ownLabel(Component field) {
        return switch (field) {
            case com.vaadin.flow.component.HasLabel labelled -> labelled.getLabel();
            case com.vaadin.flow.component.HasText text -> text.getText();
            default -> new Span().getText();
        };
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }
}
