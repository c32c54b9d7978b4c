package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.shared.AsOf;
import org.accord.shared.Language;

/**
 * Which charter a desk is about. Asked for only while there are several, and then kept in the address as
 * {@code ?charter=}; a desk of the only charter looks as if there could be no other.
 *
 * @see "decision 0039"
 */
public final class CharterChoice {

    private static final String PARAMETER = "charter";

    private final List<Charter> known;
    private final String chosen;

    private CharterChoice(List<Charter> known, String chosen) {
        this.known = known;
        this.chosen = chosen;
    }

    /** What an address chooses; the first charter when it names none, or one that is not there. */
    public static CharterChoice of(Charters charters, QueryParameters query) {
        return of(charters.all(AsOf.NOW), query);
    }

    /** The same among some charters; the first of them when the address names none of them. */
    public static CharterChoice of(List<Charter> known, QueryParameters query) {
        String first = known.isEmpty() ? Charters.PARIS_CALL : known.getFirst().slug();
        return new CharterChoice(
                known,
                query.getSingleParameter(PARAMETER)
                        .filter(slug -> known.stream()
                                .anyMatch(charter -> charter.slug().equals(slug)))
                        .orElse(first));
    }

    /** The first charter. */
    public static CharterChoice of(Charters charters) {
        return of(charters, QueryParameters.empty());
    }

    /** The same with another charter chosen. */
    public CharterChoice of(String slug) {
        return new CharterChoice(known, slug);
    }

    /** Slug of the charter the desk is about. */
    public String slug() {
        return chosen;
    }

    /** What a charter is called; empty while there is no other to tell it from. */
    public Optional<String> nameOf(String slug) {
        return known.size() < 2
                ? Optional.empty()
                : known.stream()
                        .filter(charter -> charter.slug().equals(slug))
                        .map(CharterChoice::name)
                        .findFirst();
    }

    /** The field to choose by, empty while there is nothing to choose. */
    public Optional<Select<Charter>> select(Consumer<CharterChoice> taker) {
        if (known.size() < 2) {
            return Optional.empty();
        }
        Select<Charter> select = new Select<>();
        select.setLabel(select.getTranslation("sidebyside.charter"));
        select.setItems(known);
        select.setItemLabelGenerator(CharterChoice::name);
        known.stream()
                .filter(charter -> charter.slug().equals(chosen))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change ->
                taker.accept(new CharterChoice(known, change.getValue().slug())));
        return Optional.of(select);
    }

    /** Shows the field in a place of its own, or nothing. */
    public void show(Div place, Consumer<CharterChoice> taker) {
        place.removeAll();
        select(taker).ifPresent(place::add);
        place.setVisible(place.getComponentCount() > 0);
    }

    /** The address's parameters with the charter; without it while it is the first one. */
    public QueryParameters parameters(QueryParameters others) {
        Map<String, List<String>> parameters = new TreeMap<>(others.getParameters());
        parameters.remove(PARAMETER);
        if (known.size() > 1 && !known.getFirst().slug().equals(chosen)) {
            parameters.put(PARAMETER, List.of(chosen));
        }
        return new QueryParameters(parameters);
    }

    /** As above, with nothing else. */
    public QueryParameters parameters() {
        return parameters(QueryParameters.empty());
    }

    private static String name(Charter charter) {
        return charter.name().in(Language.of(UI.getCurrent().getLocale()));
    }
}
