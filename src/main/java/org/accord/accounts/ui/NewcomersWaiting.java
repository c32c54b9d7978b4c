package org.accord.accounts.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.accounts.Newcomers;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People who have had an account for a week and never came, and a portal without a coordinator; for administrators. */
@Component
@Order(80)
class NewcomersWaiting implements Waiting {

    private static final int PATIENCE_DAYS = 7;
    private static final String VIEW = "settings/people";

    private final Newcomers newcomers;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    NewcomersWaiting(Newcomers newcomers, Accounts accounts, Messages messages, Clock clock) {
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String title() {
        return "todo.people";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().is(Role.ADMINISTRATOR)) {
            return Waiting.nothing(most);
        }
        LocalDate lately = Days.of(clock.instant()).minusDays(PATIENCE_DAYS);
        List<Thing> things = new ArrayList<>();
        if (accounts.coordinators().isEmpty()) {
            things.add(noCoordinator(language));
        }
        newcomers.awaited().stream()
                .filter(awaited -> !Days.of(awaited.since()).isAfter(lately))
                .forEach(awaited -> things.add(neverCame(awaited, language)));
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    private Thing noCoordinator(Language language) {
        return new Thing(
                VIEW,
                messages.get(language, "todo.coordinator"),
                messages.get(language, "todo.coordinator.what"),
                Sign.SILENT,
                messages.get(language, "todo.notBegun"),
                messages.get(language, "todo.act.appoint"));
    }

    private Thing neverCame(Newcomers.Awaited awaited, Language language) {
        return new Thing(
                        VIEW + "/" + awaited.user().id().value(),
                        awaited.user().displayName(),
                        awaited.user().email().value(),
                        Sign.SILENT,
                        messages.get(language, "todo.neverCame"),
                        messages.get(language, "todo.act.look"))
                .from(Days.of(awaited.since()));
    }
}
