package org.accord.commitments.ui;

import java.util.List;
import org.accord.commitments.PartnerSummary;
import org.accord.commitments.Partners;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Commitments of others that the caller's organisations are asked to have a part in. */
@Component
@Order(42)
class PartnersWaiting implements Waiting {

    private final Partners partners;
    private final Messages messages;

    PartnersWaiting(Partners partners, Messages messages) {
        this.partners = partners;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "commitments";
    }

    @Override
    public String title() {
        return "todo.partners";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (CurrentActor.get().writing().stream().noneMatch(CurrentActor.get()::actsFor)) {
            return Waiting.nothing(most);
        }
        List<PartnerSummary> waiting = partners.waiting();
        return new Page<>(
                waiting.stream().limit(most).map(each -> thing(each, language)).toList(), 0, most, waiting.size());
    }

    private Thing thing(PartnerSummary asked, Language language) {
        return new Thing(
                        view() + "/" + asked.commitment(),
                        asked.title(),
                        asked.lead().in(language),
                        asked.state().sign(),
                        messages.get(language, "partners.asked"),
                        messages.get(language, "todo.act.decide"))
                .from(asked.sinceDay());
    }
}
