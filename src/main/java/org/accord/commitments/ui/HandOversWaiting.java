package org.accord.commitments.ui;

import java.util.List;
import org.accord.commitments.HandOver;
import org.accord.commitments.HandOvers;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Commitments that were offered to the caller's organisations, for those who approve there. */
@Component
@Order(41)
class HandOversWaiting implements Waiting {

    private final HandOvers handOvers;
    private final Messages messages;

    HandOversWaiting(HandOvers handOvers, Messages messages) {
        this.handOvers = handOvers;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "commitments";
    }

    @Override
    public String title() {
        return "todo.handOvers";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (approvesNothing(CurrentActor.get())) {
            return Waiting.nothing(most);
        }
        List<HandOver> waiting = handOvers.waiting();
        return new Page<>(
                waiting.stream()
                        .limit(most)
                        .map(offer -> thing(offer, language))
                        .toList(),
                0,
                most,
                waiting.size());
    }

    private static boolean approvesNothing(Actor actor) {
        return actor.approving().stream().noneMatch(actor::approvesFor);
    }

    private Thing thing(HandOver offer, Language language) {
        return new Thing(
                        view() + "/" + offer.commitment(),
                        offer.title(),
                        offer.fromName().in(language),
                        offer.state().sign(),
                        messages.get(language, "handOver.offered.here"),
                        messages.get(language, "todo.act.decide"))
                .from(Days.of(offer.offeredAt()));
    }
}
