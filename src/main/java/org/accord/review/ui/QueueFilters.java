package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.accord.charters.Charter;
import org.accord.progress.ReportQueue;
import org.accord.progress.ReportStep;
import org.accord.review.Whose;
import org.accord.shared.Language;

/** Narrows and orders the queue of reports; every choice leads to its address. */
final class QueueFilters extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final List<Whose> WHOSE = List.of(Whose.ALL, Whose.MINE, Whose.NOBODYS);

    private final transient Consumer<ReviewAddress> taker;
    private final TextField words = new TextField();
    private final Select<Whose> whose = new Select<>();
    private final Select<ReportStep> step = new Select<>();
    private final Select<Charter> charter = new Select<>();
    private final Select<ReportQueue.Order> order = new Select<>();
    private final Details more = new Details();
    private transient ReviewAddress shown;

    /**
     * Filters.
     *
     * @param charters all there are; with one alone there is nothing to choose
     * @param taker goes to an address
     */
    QueueFilters(List<Charter> charters, ReviewAddress shown, Consumer<ReviewAddress> taker) {
        this.taker = taker;
        this.shown = shown;
        words.setLabel(getTranslation("common.words"));
        words.setClearButtonVisible(true);
        choice(whose, "reviewing.whose", WHOSE);
        choice(step, "reviewing.step", List.of(ReportStep.values()));
        choice(order, "reviewing.order", List.of(ReportQueue.Order.values()));
        charter.setLabel(getTranslation("sidebyside.charter"));
        charter.setItems(charters);
        charter.setEmptySelectionAllowed(true);
        charter.setEmptySelectionCaption(getTranslation("common.any"));
        charter.setItemLabelGenerator(each ->
                each == null ? getTranslation("common.any") : each.name().in(Language.of(getLocale())));
        charter.setVisible(charters.size() > 1);
        more.setSummaryText(getTranslation("reviewing.narrow"));
        Div fields = new Div(step, order, charter);
        fields.addClassName("form");
        more.add(fields);

        listen(words, ReviewAddress::words);
        listen(whose, ReviewAddress::whose);
        listen(step, ReviewAddress::step);
        listen(order, ReviewAddress::order);
        listen(charter, (address, chosen) -> address.charter(chosen == null ? "" : chosen.slug()));
        getContent().addClassName("form");
        getContent().add(words, whose, more);
        show(shown);
    }

    /** Shows what the address says. */
    void show(ReviewAddress address) {
        shown = address;
        words.setValue(address.words());
        whose.setValue(WHOSE.contains(address.whose()) ? address.whose() : Whose.ALL);
        step.setValue(address.step());
        order.setValue(address.order());
        charter.setValue(charter.getListDataView()
                .getItems()
                .filter(each -> each.slug().equals(address.charter()))
                .findFirst()
                .orElse(null));
        boolean unusual = !address.equals(
                ReviewAddress.of(QueryParameters.empty()).words(address.words()).whose(address.whose()));
        more.setOpened(unusual);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String key, List<E> items) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setItemLabelGenerator(each -> getTranslation(key + "." + each.name()));
    }

    private <V> void listen(HasValue<?, V> field, BiFunction<ReviewAddress, V, ReviewAddress> change) {
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                taker.accept(change.apply(shown, changed.getValue()));
            }
        });
    }
}
