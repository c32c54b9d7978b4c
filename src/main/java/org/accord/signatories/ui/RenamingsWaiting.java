package org.accord.signatories.ui;

import java.time.Instant;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests for another name without a decision, for the secretariat. */
@Component
@Order(25)
class RenamingsWaiting implements Waiting {

    private final Renamings renamings;
    private final Messages messages;

    RenamingsWaiting(Renamings renamings, Messages messages) {
        this.renamings = renamings;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "renamings";
    }

    @Override
    public String title() {
        return "todo.renamings";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? renamings.waiting(0, most).map(asked -> thing(asked, language))
                : Waiting.nothing(most);
    }

    private Thing thing(Renaming asked, Language language) {
        Thing thing = new Thing(
                view() + "/" + asked.organisation().value(),
                asked.former().in(language),
                messages.get(language, "renaming.to", "name", asked.name().in(language)),
                Sign.DOING,
                messages.get(language, "todo.undecided"),
                messages.get(language, "todo.act.decide"));
        Instant since = asked.askedAt();
        return since == null ? thing : thing.from(Days.of(since));
    }
}
