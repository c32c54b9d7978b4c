package org.accord.measures.ui;

import java.util.List;
import org.accord.measures.Measure;
import org.accord.measures.Measures;
import org.accord.shared.Countries;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures that nobody reviewed, for those of the secretariat who did not record them. */
@Component
@Order(45)
class MeasuresWaiting implements Waiting {

    private final Measures measures;
    private final Messages messages;

    MeasuresWaiting(Measures measures, Messages messages) {
        this.measures = measures;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "measures";
    }

    @Override
    public String title() {
        return "todo.measures";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().isSecretariat()) {
            return Waiting.nothing(most);
        }
        List<Thing> things = measures.waiting().stream()
                .map(measure -> thing(measure, language))
                .toList();
        return Page.of(things, 0, most);
    }

    private Thing thing(Measure measure, Language language) {
        return new Thing(
                        "measures/" + measure.id(),
                        Countries.name(measure.state(), language),
                        measure.title(),
                        measure.standing().sign(),
                        messages.get(language, "measureStanding." + measure.standing()),
                        messages.get(language, "todo.act.review"))
                .from(measure.recordedOn());
    }
}
