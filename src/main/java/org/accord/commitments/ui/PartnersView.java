package org.accord.commitments.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Partner;
import org.accord.commitments.PartnerSummary;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/**
 * All partners of one commitment, for its lead and the secretariat, a page at a time; beside them the chosen one, or what
 * the lead asks. Addresses: {@code partners/<commitment>}, {@code partners/<commitment>/<partner>}, narrowed by
 * {@code ?state= &q=}.
 */
@Route("partners/:commitment/:partner?")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class PartnersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 200;

    private final transient CommitmentServices services;
    private String title = "";

    PartnersView(CommitmentServices services) {
        this.services = services;
        getContent().addClassName("whole");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title = getTranslation("partners.heading");
        String id = event.getRouteParameters().get("commitment").orElse("");
        Commitment commitment = services.commitments()
                .find(id, AsOf.NOW)
                .map(Recorded::state)
                .orElseThrow(() -> new CommitmentProblem.NotFound(id));
        Narrowed narrowed = Narrowed.of(event.getLocation().getQueryParameters());
        Optional<String> chosen = event.getRouteParameters().get("partner");
        Work work = new Work(queue(commitment, narrowed, chosen.orElse("")));
        chosen.map(partner -> desk(commitment, partner))
                .or(() -> asking(commitment))
                .ifPresent(work::show);
        getContent().removeAll();
        getContent().add(work);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Desk desk(Commitment commitment, String id) {
        Recorded<Partner> partner = services.partners()
                .find(id)
                .filter(found -> found.state().commitment().equals(commitment.id()))
                .orElseThrow(() -> new CommitmentProblem.NotFound(id));
        title = partner.state().name().in(language());
        return new PartnerDesk(services, commitment, partner, language())
                .desk()
                .back(new RouterLink(
                        getTranslation("partners.heading"),
                        PartnersView.class,
                        new RouteParameters("commitment", commitment.id())));
    }

    /** What its lead asks, while it runs. */
    private Optional<Desk> asking(Commitment commitment) {
        if (!CurrentActor.get().actsFor(commitment.organisation().id())
                || !commitment.state().isRunning()) {
            return Optional.empty();
        }
        return Optional.of(new Desk("", getTranslation("partners.ask"))
                .back(new RouterLink(
                        commitment.title(), CommitmentsView.class, new RouteParameters("id", commitment.id())))
                .column(new AskOne(services, commitment, language()))
                .column(new AskCircle(services, commitment))
                .wide(new AskListed(services, commitment)));
    }

    private Queue queue(Commitment commitment, Narrowed narrowed, String chosen) {
        Queue queue = new Queue(
                getTranslation("partners.heading"),
                commitment.title(),
                new EmptyState(getTranslation("partners.none.yet"), getTranslation("partners.none.hint")));
        RouterLink back =
                new RouterLink(getTranslation("partners.back"), CommitmentsView.class, of("id", commitment.id()));
        queue.tool(back);
        queue.tool(states(commitment, narrowed));
        queue.tool(words(commitment, narrowed));
        queue.narrowed(!narrowed.words().isEmpty() || narrowed.state().isPresent());
        queue.load(page -> services.partners()
                .every(
                        commitment.id(),
                        narrowed.state().map(Set::of).orElse(Set.of()),
                        narrowed.words(),
                        language(),
                        page,
                        Queue.ROWS)
                .map(row -> row(row, narrowed, chosen)));
        return queue;
    }

    private QueueRow row(PartnerSummary row, Narrowed narrowed, String chosen) {
        QueueRow link = new QueueRow(
                row.name().in(language()),
                row.type() == null ? "" : getTranslation("organisationType." + row.type()),
                PartnersView.class,
                new RouteParameters(
                        new RouteParam("commitment", row.commitment()), new RouteParam("partner", row.id())));
        link.getContent().setQueryParameters(narrowed.parameters());
        return link.sub(
                        new Standing(row.state().sign(), getTranslation("partnerState." + row.state())),
                        Isolated.text(Formats.of(language()).shortDay(row.sinceDay())))
                .current(row.id().equals(chosen));
    }

    private Select<String> states(Commitment commitment, Narrowed narrowed) {
        Select<String> choice = new Select<>(getTranslation("partners.state"));
        List<String> names = new java.util.ArrayList<>(List.of(""));
        Arrays.stream(Partner.State.values()).map(Enum::name).forEach(names::add);
        choice.setItems(names);
        choice.setItemLabelGenerator(name -> getTranslation(name.isEmpty() ? "common.all" : "partnerState." + name));
        choice.setValue(narrowed.state().map(Enum::name).orElse(""));
        choice.addValueChangeListener(change -> go(commitment, narrowed.in(change.getValue())));
        return choice;
    }

    private TextField words(Commitment commitment, Narrowed narrowed) {
        TextField field = new TextField(getTranslation("common.words"));
        field.setMaxLength(LONGEST_WORDS);
        field.setValue(narrowed.words());
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> go(commitment, narrowed.called(change.getValue())));
        return field;
    }

    private static void go(Commitment commitment, Narrowed narrowed) {
        UI.getCurrent().navigate(PartnersView.class, of("commitment", commitment.id()), narrowed.parameters());
    }

    private static RouteParameters of(String name, String value) {
        return new RouteParameters(name, value);
    }

    private Language language() {
        return Language.of(getLocale());
    }

    /** What the list is narrowed to, as it stands in the address. */
    private record Narrowed(Optional<Partner.State> state, String words) {

        static Narrowed of(QueryParameters parameters) {
            return new Narrowed(
                    parameters.getSingleParameter("state").flatMap(Narrowed::state),
                    parameters
                            .getSingleParameter("q")
                            .filter(words -> words.length() <= LONGEST_WORDS)
                            .orElse(""));
        }

        private static Optional<Partner.State> state(String name) {
            return Arrays.stream(Partner.State.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
        }

        Narrowed in(String other) {
            return new Narrowed(state(other), words);
        }

        Narrowed called(String other) {
            return new Narrowed(state, other.strip());
        }

        QueryParameters parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            state.ifPresent(chosen -> parameters.put("state", chosen.name()));
            if (!words.isEmpty()) {
                parameters.put("q", words);
            }
            return QueryParameters.simple(parameters);
        }
    }
}
