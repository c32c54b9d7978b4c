package org.accord.shared.web;

import java.util.List;

/**
 * One drop-down of a filter form.
 *
 * @param name of the parameter in the address
 * @param choices without the first one, which is any
 */
public record Filter(String name, String label, List<Choice> choices) {

    public Filter {
        choices = List.copyOf(choices);
    }

    public boolean isSet() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
