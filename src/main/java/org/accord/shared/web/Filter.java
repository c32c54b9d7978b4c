package org.accord.shared.web;

import java.util.List;

/**
 * One drop-down of a filter form.
 *
 * @param name of the parameter in the address
 * @param choices without the first one, which is any
 * @param unknown what the address asks for and is none of the choices
 */
public record Filter(String name, String label, List<Choice> choices, List<String> unknown) {

    public Filter {
        choices = List.copyOf(choices);
        unknown = List.copyOf(unknown);
    }

    public Filter(String name, String label, List<Choice> choices) {
        this(name, label, choices, List.of());
    }

    public boolean isSet() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
