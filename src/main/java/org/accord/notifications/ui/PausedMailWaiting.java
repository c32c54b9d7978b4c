package org.accord.notifications.ui;

import java.util.List;
import org.accord.notifications.MailPreferences;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the start page that mails to the caller come back, since no mail can. */
@Component
@Order(90)
class PausedMailWaiting implements Waiting {

    private static final String VIEW = "my-mails";

    private final MailPreferences preferences;
    private final Messages messages;

    PausedMailWaiting(MailPreferences preferences, Messages messages) {
        this.preferences = preferences;
        this.messages = messages;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String title() {
        return "mails.paused.todo";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        Actor actor = CurrentActor.get();
        if (actor.is(Role.SUSPENDED) || actor.roles().isEmpty() || !preferences.isPaused()) {
            return Waiting.nothing(most);
        }
        return new Page<>(
                List.of(new Thing(
                        VIEW,
                        messages.get(language, "mails.paused"),
                        messages.get(language, "mails.paused.what"),
                        Sign.LATE,
                        messages.get(language, "mails.paused.state"),
                        messages.get(language, "todo.act.look"))),
                0,
                most,
                1);
    }
}
