package org.accord.signatories.ui;

import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationSummary;
import org.accord.signatories.Applications;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applications without a decision, for the secretariat. */
@Component
@Order(10)
class ApplicationsWaiting implements Waiting {

    private final Applications applications;
    private final Messages messages;

    ApplicationsWaiting(Applications applications, Messages messages) {
        this.applications = applications;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "applications";
    }

    @Override
    public String title() {
        return "todo.applications";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? applications
                        .queue(Application.State.SUBMITTED, 0, most)
                        .map(application -> thing(application, language))
                : Waiting.nothing(most);
    }

    private Thing thing(ApplicationSummary application, Language language) {
        return new Thing(
                        view() + "/" + application.id(),
                        application.name().in(language),
                        messages.get(
                                language,
                                "organisationType." + application.type().name()),
                        Sign.DOING,
                        messages.get(language, "todo.undecided"),
                        messages.get(language, "todo.act.decide"))
                .from(Days.of(application.submittedAt()));
    }
}
