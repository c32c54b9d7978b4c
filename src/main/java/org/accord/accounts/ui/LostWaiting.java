package org.accord.accounts.ui;

import java.time.LocalDate;
import org.accord.accounts.LostOrganisation;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.Successions;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Organisations that nobody looks after, or soon will; for coordinators. */
@Component
@Order(15)
class LostWaiting implements Waiting {

    private final Successions successions;
    private final OrganisationNames names;
    private final Messages messages;

    LostWaiting(Successions successions, OrganisationNames names, Messages messages) {
        this.successions = successions;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "organisation";
    }

    @Override
    public String title() {
        return "todo.lost";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().is(Role.COORDINATOR)) {
            return Waiting.nothing(most);
        }
        return successions.lost(0, most).map(each -> thing(each, language));
    }

    private Thing thing(LostOrganisation lost, Language language) {
        Thing thing = new Thing(
                view() + "/" + lost.organisation(),
                names.nameOf(lost.organisation(), language).orElse(""),
                messages.get(language, "todo.lost.what"),
                lost.over() ? Sign.LATE : Sign.SILENT,
                messages.get(language, lost.over() ? "todo.lost.over" : "todo.lost.soon"),
                messages.get(language, lost.over() ? "todo.act.appoint" : "todo.act.look"));
        LocalDate last = lost.lastDay();
        return last == null ? thing : thing.by(last);
    }
}
