package org.accord.progress.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cycles that end soon or are over and still open, and a cycle to open when there is none; for the secretariat. */
@Component
@Order(25)
class CyclesWaiting implements Waiting {

    private static final int SOON_DAYS = 30;
    private static final String VIEW = "settings/cycles";

    private final Cycles cycles;
    private final Charters charters;
    private final Messages messages;
    private final Clock clock;

    CyclesWaiting(Cycles cycles, Charters charters, Messages messages, Clock clock) {
        this.cycles = cycles;
        this.charters = charters;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String title() {
        return "todo.cycles";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().isSecretariat()) {
            return Waiting.nothing(most);
        }
        List<Cycle> open = open();
        LocalDate soon = Days.of(clock.instant()).plusDays(SOON_DAYS);
        List<Thing> things = open.isEmpty()
                ? List.of(none(language))
                : open.stream()
                        .filter(cycle -> !cycle.endOfGrace().isAfter(soon))
                        .map(cycle -> ending(cycle, language))
                        .sorted(Thing.IN_ORDER)
                        .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    @Override
    public List<Coming> coming(Language language) {
        return CurrentActor.get().isSecretariat()
                ? open().stream()
                        .map(cycle -> new Coming(
                                messages.get(language, "todo.coming.cycle", "name", cycle.name()), cycle.endOfGrace()))
                        .toList()
                : List.of();
    }

    private List<Cycle> open() {
        return charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> cycles.of(charter, AsOf.NOW).stream())
                .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                .toList();
    }

    private Thing none(Language language) {
        return new Thing(
                VIEW,
                messages.get(language, "todo.cycle.none"),
                messages.get(language, "todo.cycle.none.what"),
                Sign.SILENT,
                messages.get(language, "todo.notBegun"),
                messages.get(language, "todo.act.openCycle"));
    }

    private Thing ending(Cycle cycle, Language language) {
        return new Thing(
                        VIEW,
                        messages.get(language, "todo.cycle", "name", cycle.name()),
                        messages.get(language, "todo.cycle.what", "closes", cycle.closes()),
                        Sign.DOING,
                        messages.get(language, "cycleState." + cycle.state().name()),
                        messages.get(language, "todo.act.closeCycle"))
                .by(cycle.endOfGrace());
    }
}
