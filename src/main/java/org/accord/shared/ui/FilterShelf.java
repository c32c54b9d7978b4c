package org.accord.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.accord.shared.FieldFault;
import org.accord.shared.Problem;
import org.accord.shared.SavedFilter;
import org.accord.shared.SavedFilters;

/**
 * The filters that somebody saved for a list, each a link, and a way to save what the list shows now. What is removed
 * can be put back.
 */
public final class FilterShelf extends Composite<Div> {

    private final transient SavedFilters filters;
    private final String view;
    private String query = "";

    /**
     * A shelf that shows nothing is narrowed yet.
     *
     * @param view path of the list below {@code /app/}
     */
    public FilterShelf(SavedFilters filters, String view) {
        this.filters = filters;
        this.view = view;
        getContent().addClassName("shelf");
        refresh();
    }

    /** Tells what the list is narrowed to now; page and language are not part of it. */
    public FilterShelf at(QueryParameters parameters) {
        query = parameters.excluding("page", "lang").getQueryString();
        refresh();
        return this;
    }

    private void refresh() {
        getContent().removeAll();
        List<SavedFilter> saved = filters.of(view);
        if (!saved.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.getElement().setAttribute("aria-label", getTranslation("filters.saved"));
            saved.forEach(filter -> list.add(item(filter)));
            getContent().add(list);
        }
        if (!query.isEmpty() && saved.stream().noneMatch(this::isShown)) {
            Button save = new Button(getTranslation("filters.save"), click -> ask());
            save.addThemeVariants(ButtonVariant.TERTIARY);
            getContent().add(save);
        }
    }

    private ListItem item(SavedFilter filter) {
        Anchor link = new Anchor(filter.path());
        link.add(Isolated.text(filter.name()));
        if (isShown(filter)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        Button remove = new Button(cross, click -> remove(filter));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("filters.remove", "name", filter.name()));
        return new ListItem(link, remove);
    }

    private boolean isShown(SavedFilter filter) {
        return filter.query().equals(query);
    }

    private void ask() {
        TextField name = new TextField(getTranslation("filters.name"));
        name.setHelperText(getTranslation("filters.name.help"));
        Dialog dialog = new Dialog(getTranslation("filters.save"), name);
        Button save = new Button(getTranslation("common.save"), click -> save(name, dialog));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), click -> dialog.close()), save);
        dialog.addOpenedChangeListener(change -> name.focus());
        dialog.open();
    }

    private void save(TextField name, Dialog dialog) {
        try {
            filters.keep(new SavedFilter(view, name.getValue(), query));
            dialog.close();
            refresh();
            Notices.success(getTranslation("filters.kept"));
        } catch (Problem refused) {
            name.setInvalid(true);
            FieldFault fault = refused.fieldFaults().getOrDefault("name", new FieldFault("required", Map.of()));
            name.setErrorMessage(getTranslation(fault.message(), fault.counts()));
            name.focus();
        }
    }

    private void remove(SavedFilter filter) {
        filters.drop(filter);
        refresh();
        Notices.undo(getTranslation("filters.removed", "name", filter.name()), getTranslation("undo"), () -> {
            filters.keep(filter);
            refresh();
        });
    }
}
