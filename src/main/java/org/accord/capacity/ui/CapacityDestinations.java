package org.accord.capacity.ui;

import java.util.ArrayList;
import java.util.List;
import org.accord.capacity.Needs;
import org.accord.capacity.Offers;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Destination.Kind;
import org.accord.shared.ui.Destinations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Help to ask for and to offer, and what was asked for and offered by the organisations one acts for. */
@Component
@Order(20)
class CapacityDestinations implements Destinations {

    private static final int MOST = 100;

    private final Needs needs;
    private final Offers offers;
    private final Messages messages;

    CapacityDestinations(Needs needs, Offers offers, Messages messages) {
        this.needs = needs;
        this.offers = offers;
        this.messages = messages;
    }

    @Override
    public List<Destination> of(Language language) {
        Actor actor = CurrentActor.get();
        List<OrganisationId> own =
                actor.organisations().stream().filter(actor::actsFor).toList();
        List<Destination> found = new ArrayList<>();
        if (own.stream().anyMatch(needs::mayAsk)) {
            found.add(act("needs/new", "palette.askForHelp", language));
        }
        if (!own.isEmpty()) {
            found.add(act("offers/new", "palette.offerHelp", language));
            List<String> ids = own.stream().map(OrganisationId::value).toList();
            needs.list(Needs.all().where("organisation", ids).page(0, MOST))
                    .items()
                    .forEach(need -> found.add(record(
                            "needs/" + need.id(),
                            need.title(),
                            "needState." + need.state().name(),
                            language)));
            offers.list(Offers.all().where("organisation", ids).page(0, MOST))
                    .items()
                    .forEach(offer -> found.add(record(
                            "offers/" + offer.id(),
                            offer.title(),
                            "offerState." + offer.state().name(),
                            language)));
        }
        return found;
    }

    private Destination act(String path, String key, Language language) {
        return new Destination(Kind.ACT, path, messages.get(language, key), "");
    }

    private Destination record(String path, String title, String state, Language language) {
        return new Destination(Kind.RECORD, path, title, messages.get(language, state));
    }
}
