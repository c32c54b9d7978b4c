package org.accord.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** Gathers the drop-downs of a list page from what the address asks for. */
public final class FilterForm {

    private static final int MOST_UNKNOWN = 3;
    private static final int LONGEST_SHOWN = 60;

    private final HttpServletRequest request;
    private final Messages messages;
    private final Language language;
    private final List<Filter> filters = new ArrayList<>();

    public FilterForm(HttpServletRequest request, Messages messages, Language language) {
        this.request = request;
        this.messages = messages;
        this.language = language;
    }

    /** A filter over an enum; labels are the messages {@code <prefix>.<name>}. */
    public <E extends Enum<E>> FilterForm byName(String name, String labelKey, Class<E> values, String prefix) {
        List<String> names = new ArrayList<>();
        for (E value : values.getEnumConstants()) {
            names.add(value.name());
        }
        return by(name, labelKey, names, value -> messages.get(language, prefix + "." + value));
    }

    /** A filter over given values. */
    public FilterForm by(String name, String labelKey, List<String> values, UnaryOperator<String> label) {
        List<String> chosen = AskedFor.filter(request, name);
        List<Choice> choices = values.stream()
                .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
                .toList();
        List<String> unknown = chosen.stream()
                .filter(value -> !values.contains(value))
                .distinct()
                .limit(MOST_UNKNOWN)
                .map(value -> value.substring(0, Math.min(LONGEST_SHOWN, value.length())))
                .toList();
        filters.add(new Filter(name, messages.get(language, labelKey), choices, unknown));
        return this;
    }

    public List<Filter> filters() {
        return List.copyOf(filters);
    }
}
