package org.accord.capacity.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.capacity.Need;
import org.accord.capacity.Needs;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open needs of the caller's organisations whose window ends soon or is over. */
@Component
@Order(60)
class NeedsWaiting implements Waiting {

    private final Needs needs;
    private final Messages messages;
    private final Clock clock;

    NeedsWaiting(Needs needs, Messages messages, Clock clock) {
        this.needs = needs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "needs";
    }

    @Override
    public String title() {
        return "todo.needs";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        List<String> own =
                CurrentActor.get().writing().stream().map(OrganisationId::value).toList();
        if (own.isEmpty()) {
            return Waiting.nothing(most);
        }
        LocalDate today = Days.of(clock.instant());
        List<Thing> things = needs
                .list(Needs.all()
                        .where("organisation", own)
                        .where("state", Need.State.OPEN.name())
                        .page(0, HelpWaiting.MOST))
                .items()
                .stream()
                .filter(need -> HelpWaiting.isSoon(need.window(), today))
                .map(need -> HelpWaiting.thing(
                        "needs/" + need.id(),
                        need.title(),
                        need.asker().name().in(language),
                        need.window(),
                        messages,
                        language))
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }
}
