package org.accord.measures.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.measures.Measure;
import org.accord.measures.Measures;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/**
 * The measures of the caller's states, or of all for the secretariat, newest first. What they are narrowed by stands in
 * the address: {@code ?q=&standing=}.
 */
@Route("measures")
@Menu(title = "measures.title", order = 33)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class MeasuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "q";
    private static final String STANDING = "standing";
    private static final int LONGEST = 200;

    private final transient Measures measures;
    private final transient Queue queue;
    private final TextField words = new TextField();
    private final Select<String> standing = new Select<>();
    private final boolean open;

    MeasuresView(Measures measures) {
        this.measures = measures;
        open = measures.areOpen();
        queue = new Queue(
                getTranslation("measures.title"),
                getTranslation("measures.order"),
                open
                        ? new EmptyState(
                                getTranslation("measures.desk.none"), getTranslation("measures.desk.none.hint"))
                        : new EmptyState(
                                getTranslation("measures.statesOnly"), getTranslation("measures.statesOnly.hint")));
        words.setLabel(getTranslation("common.words"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        standing.setLabel(getTranslation("measures.standing"));
        standing.setItems(standings());
        standing.setItemLabelGenerator(
                name -> getTranslation(name.isEmpty() ? "common.all" : "measureStanding." + name));
        standing.setValue("");
        addClassName("view");

        words.addValueChangeListener(change -> go(change.isFromClient()));
        standing.addValueChangeListener(change -> go(change.isFromClient()));

        if (open) {
            Anchor fresh = new Anchor("measures/new/form", getTranslation("measures.new"));
            fresh.addClassName("button");
            queue.tool(fresh).tool(words).tool(standing);
        }

        add(new Work(queue));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        words.setValue(asked.getSingleParameter(WORDS)
                .filter(typed -> typed.length() <= LONGEST)
                .orElse(""));
        standing.setValue(
                asked.getSingleParameter(STANDING).filter(standings()::contains).orElse(""));
        queue.narrowed(!words.isEmpty() || !standing.getValue().isEmpty()).load(this::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measures.title");
    }

    private static List<String> standings() {
        List<String> names = new ArrayList<>(List.of(""));
        Arrays.stream(Measure.Standing.values()).map(Enum::name).forEach(names::add);
        return names;
    }

    private void go(boolean asked) {
        if (!asked) {
            return;
        }
        Map<String, String> parameters = new HashMap<>();
        if (!words.getValue().isBlank()) {
            parameters.put(WORDS, words.getValue().strip());
        }
        if (!standing.getValue().isEmpty()) {
            parameters.put(STANDING, standing.getValue());
        }
        getUI().ifPresent(ui ->
                ui.navigate(MeasuresView.class, RouteParameters.empty(), QueryParameters.simple(parameters)));
    }

    private Page<QueueRow> rows(int page) {
        Measure.Standing only = standing.getValue().isEmpty() ? null : Measure.Standing.valueOf(standing.getValue());
        return measures.list(new Measures.Narrowed(words.getValue(), only), page, Queue.ROWS)
                .map(this::row);
    }

    private QueueRow row(Measure measure) {
        return QueueRow.to(
                        "measures/" + measure.id(),
                        Countries.name(measure.state(), Language.of(getLocale())),
                        measure.title())
                .sub(new Standing(
                        measure.standing().sign(),
                        getTranslation("measureStanding." + measure.standing().name())));
    }
}
