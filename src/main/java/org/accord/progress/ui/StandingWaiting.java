package org.accord.progress.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.progress.Outlook;
import org.accord.progress.SignatoryCycles;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Standing;
import org.accord.signatories.Standings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A standing of the caller's organisations that gets worse within sixty days unless a report comes. */
@Component
@Order(29)
class StandingWaiting implements Waiting {

    private static final int AHEAD_DAYS = 60;

    private final Standings standings;
    private final Charters charters;
    private final SignatoryCycles cycles;
    private final Messages messages;
    private final Clock clock;

    StandingWaiting(Standings standings, Charters charters, SignatoryCycles cycles, Messages messages, Clock clock) {
        this.standings = standings;
        this.charters = charters;
        this.cycles = cycles;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "standing";
    }

    @Override
    public String title() {
        return "todo.standings";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (CurrentActor.get().organisations().isEmpty()) {
            return Waiting.nothing(most);
        }
        LocalDate last = Days.of(clock.instant()).plusDays(AHEAD_DAYS);
        List<Thing> things = charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> standings.own(charter).stream())
                .map(Recorded::state)
                .flatMap(own -> own.standing() == Standing.SUSPENDED
                        ? Stream.of(suspended(own, language))
                        : worse(own, last, language).stream())
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    private Optional<Thing> worse(Endorsement own, LocalDate last, Language language) {
        return own.standing().hasLeft()
                ? Optional.empty()
                : cycles.outlook(own.charter(), own.organisation().id(), AsOf.NOW)
                        .filter(outlook -> !outlook.after().isAfter(last))
                        .map(outlook -> thing(own, outlook, language));
    }

    private Thing suspended(Endorsement own, Language language) {
        return new Thing(
                "standing",
                title(own, language),
                messages.get(language, "todo.suspended", "reason", own.words().orElse("")),
                own.standing().sign(),
                messages.get(language, "standing." + own.standing().name()),
                messages.get(language, "todo.act.suspended"));
    }

    private String title(Endorsement own, Language language) {
        return messages.get(
                language,
                "todo.standing",
                "organisation",
                own.organisation().name().in(language));
    }

    private Thing thing(Endorsement own, Outlook outlook, Language language) {
        return new Thing(
                        "progress",
                        title(own, language),
                        messages.get(
                                language,
                                "standing.next." + outlook.standing().name(),
                                "after",
                                outlook.after(),
                                "cycle",
                                outlook.cycle().name(),
                                "ruled",
                                outlook.ruledCycles()),
                        own.standing().sign(),
                        messages.get(language, "standing." + own.standing().name()),
                        messages.get(language, "todo.act.standing"))
                .by(outlook.after());
    }
}
