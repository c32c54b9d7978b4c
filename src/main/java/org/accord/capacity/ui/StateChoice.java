package org.accord.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Narrows a list to one state; the choice stands in the address.
 *
 * @param <E> the states
 */
final class StateChoice<E extends Enum<E>> extends Select<String> {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "state";

    private final List<String> states;

    /**
     * Every state is shown at first.
     *
     * @param prefix of the message keys of the states
     * @param list the view that is narrowed
     */
    StateChoice(Class<E> type, String prefix, Class<? extends Component> list) {
        states = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        List<String> offered = new ArrayList<>(states);
        offered.addFirst("");
        setLabel(getTranslation("commitments.state"));
        setItems(offered);
        setItemLabelGenerator(name -> getTranslation(name.isEmpty() ? "common.all" : prefix + "." + name));
        setValue("");

        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(list, parameters()));
            }
        });
    }

    /** Takes over what the address says. */
    void read(QueryParameters parameters) {
        setValue(parameters.getSingleParameter(NAME).filter(states::contains).orElse(""));
    }

    QueryParameters parameters() {
        return getValue().isEmpty() ? QueryParameters.empty() : QueryParameters.of(NAME, getValue());
    }

    /** For a query: empty when every state is shown. */
    List<String> names() {
        return getValue().isEmpty() ? List.of() : List.of(getValue());
    }
}
