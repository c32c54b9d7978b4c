package org.accord.charters.ui;

import java.util.List;
import org.accord.charters.Consultations;
import org.accord.charters.Consultations.Invited;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open consultations on charters that one's organisations signed and said nothing to yet. */
@Component
@Order(16)
class ConsultationsWaiting implements Waiting {

    private final Consultations consultations;
    private final Messages messages;

    ConsultationsWaiting(Consultations consultations, Messages messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    @Override
    public String view() {
        return ConsultationsView.PATH;
    }

    @Override
    public String title() {
        return "voices.title";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().is(Role.REPRESENTATIVE) && !CurrentActor.get().is(Role.ORGANISATION_ADMINISTRATOR)) {
            return Waiting.nothing(most);
        }
        List<Thing> things = consultations.own().stream()
                .filter(invited -> invited.said() == 0
                        && CurrentActor.get().actsFor(invited.voice().organisation()))
                .map(invited -> thing(invited, language))
                .toList();
        return Page.of(things, 0, most);
    }

    private Thing thing(Invited invited, Language language) {
        Consultations.Running open = invited.consultation();
        return new Thing(
                        view() + "/" + open.text().slug() + "/"
                                + invited.voice().organisation().value(),
                        open.now().name().in(language),
                        messages.get(
                                language,
                                "voices.what",
                                "version",
                                open.text().version(),
                                "organisation",
                                invited.voice().name().in(language)),
                        Sign.DOING,
                        messages.get(language, "voices.until", "day", open.until()),
                        messages.get(language, "voices.act"))
                .by(open.until());
    }
}
