package org.accord.signatories.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Reendorsements;
import org.accord.signatories.Reendorsements.Asked;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** New versions of charters that one's organisations have not signed yet, with the day until which they may. */
@Component
@Order(15)
class EndorsementsWaiting implements Waiting {

    private final Reendorsements reendorsements;
    private final Messages messages;
    private final Clock clock;

    EndorsementsWaiting(Reendorsements reendorsements, Messages messages, Clock clock) {
        this.reendorsements = reendorsements;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return EndorsementsView.PATH;
    }

    @Override
    public String title() {
        return "charters.own";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().is(Role.REPRESENTATIVE) && !CurrentActor.get().is(Role.ORGANISATION_ADMINISTRATOR)) {
            return Waiting.nothing(most);
        }
        LocalDate today = Days.of(clock.instant());
        List<Thing> things = reendorsements.own().stream()
                .filter(signed ->
                        CurrentActor.get().actsFor(signed.organisation().id()))
                .flatMap(
                        signed -> reendorsements
                                .asked(signed.charter(), signed.organisation().id())
                                .filter(asked -> asked.isDue(today))
                                .stream())
                .map(asked -> thing(asked, today, language))
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    private Thing thing(Asked asked, LocalDate today, Language language) {
        return new Thing(
                        view() + "/" + asked.charter().slug() + "/"
                                + asked.signed().organisation().id().value(),
                        asked.charter().name().in(language),
                        messages.get(
                                language,
                                "charters.asked.what",
                                "version",
                                asked.charter().version(),
                                "organisation",
                                asked.signed().organisation().name().in(language)),
                        today.isAfter(asked.last()) ? Sign.LATE : Sign.DOING,
                        messages.get(language, "charters.asked.state"),
                        messages.get(language, "charters.asked.act"))
                .by(asked.last());
    }
}
