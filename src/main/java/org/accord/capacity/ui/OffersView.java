package org.accord.capacity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.capacity.Offer;
import org.accord.capacity.OfferSummary;
import org.accord.capacity.Offers;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.SavedFilters;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.FilterShelf;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The offers of the organisations this person acts for, newest first. */
@Route("offers")
@Menu(title = "capacity.offers", order = 31)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class OffersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Offers offers;
    private final transient Queue queue;
    private final List<String> own;
    private final StateChoice<Offer.State> state;
    private final FilterShelf shelf;

    OffersView(Offers offers, SavedFilters filters) {
        this.offers = offers;
        state = new StateChoice<>(Offer.State.class, "offerState", OffersView.class);
        shelf = new FilterShelf(filters, "offers");
        own = CurrentActor.get().organisations().stream()
                .map(OrganisationId::value)
                .toList();
        queue = new Queue(
                getTranslation("capacity.offers.own"),
                "",
                new EmptyState(getTranslation("capacity.offers.own.none"), getTranslation("capacity.offers.own.hint")));

        addClassName("view");
        if (!own.isEmpty()) {
            if (!CurrentActor.get().writing().isEmpty()) {
                Anchor fresh = new Anchor("offers/new", getTranslation("capacity.offers.new"));
                fresh.addClassName("button");
                queue.tool(fresh);
            }
            queue.tool(state).tool(shelf);
        }

        add(new Work(queue));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event.getLocation().getQueryParameters());
        shelf.at(state.parameters());
        queue.narrowed(!state.getValue().isEmpty()).load(this::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capacity.offers.own");
    }

    private Page<QueueRow> rows(int page) {
        return own.isEmpty()
                ? Page.none(Queue.ROWS)
                : offers.list(Offers.all()
                                .where("organisation", own)
                                .where("state", state.names())
                                .page(page, Queue.ROWS))
                        .map(this::row);
    }

    private QueueRow row(OfferSummary offer) {
        return QueueRow.to(
                        "offers/" + offer.id(),
                        offer.title(),
                        offer.donor().name().in(Language.of(getLocale())))
                .sub(new Standing(
                        offer.state().sign(),
                        getTranslation("offerState." + offer.state().name())));
    }
}
