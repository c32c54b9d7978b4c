package org.accord.capacity.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.capacity.Offer;
import org.accord.capacity.Offers;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open offers of the caller's organisations whose window ends soon or is over. */
@Component
@Order(70)
class OffersWaiting implements Waiting {

    private final Offers offers;
    private final Messages messages;
    private final Clock clock;

    OffersWaiting(Offers offers, Messages messages, Clock clock) {
        this.offers = offers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "offers";
    }

    @Override
    public String title() {
        return "todo.offers";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        List<String> own =
                CurrentActor.get().writing().stream().map(OrganisationId::value).toList();
        if (own.isEmpty()) {
            return Waiting.nothing(most);
        }
        LocalDate today = Days.of(clock.instant());
        List<Thing> things = offers
                .list(Offers.all()
                        .where("organisation", own)
                        .where("state", Offer.State.OPEN.name())
                        .page(0, HelpWaiting.MOST))
                .items()
                .stream()
                .filter(offer -> HelpWaiting.isSoon(offer.window(), today))
                .map(offer -> HelpWaiting.thing(
                        "offers/" + offer.id(),
                        offer.title(),
                        offer.donor().name().in(language),
                        offer.window(),
                        messages,
                        language))
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }
}
