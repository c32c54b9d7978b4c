package org.accord.progress.ui;

import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests for more days without a decision, for the secretariat. */
@Component
@Order(24)
class ExtensionsWaiting implements Waiting {

    private final Extensions extensions;
    private final Messages messages;

    ExtensionsWaiting(Extensions extensions, Messages messages) {
        this.extensions = extensions;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "extensions";
    }

    @Override
    public String title() {
        return "todo.extensions";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? extensions.waiting(0, most).map(asked -> thing(asked, language))
                : Waiting.nothing(most);
    }

    private Thing thing(Extension asked, Language language) {
        return new Thing(
                        view() + "/" + asked.id(),
                        asked.organisationName().in(language),
                        ExtensionDesk.what(asked, messages, language),
                        Sign.DOING,
                        messages.get(language, "todo.undecided"),
                        messages.get(language, "todo.act.decide"))
                .from(Days.of(asked.askedAt()));
    }
}
