package org.accord.signatories.ui;

import java.util.Map;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationSummary;
import org.accord.signatories.Applications;
import org.accord.signatories.VettingStage;
import org.accord.signatories.Vettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applications without a decision, for the secretariat. */
@Component
@Order(10)
class ApplicationsWaiting implements Waiting {

    private final Applications applications;
    private final Vettings vettings;
    private final Messages messages;

    ApplicationsWaiting(Applications applications, Vettings vettings, Messages messages) {
        this.applications = applications;
        this.vettings = vettings;
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
        if (!CurrentActor.get().isSecretariat()) {
            return Waiting.nothing(most);
        }
        Page<ApplicationSummary> waiting = applications.queue(Application.State.SUBMITTED, 0, most);
        Map<String, VettingStage> stages = vettings.stages(
                waiting.items().stream().map(ApplicationSummary::id).toList());
        return waiting.map(application ->
                thing(application, stages.getOrDefault(application.id(), VettingStage.READING), language));
    }

    /** Counting asks nothing about the vettings. */
    @Override
    public long count(Language language) {
        return CurrentActor.get().isSecretariat()
                ? applications.queue(Application.State.SUBMITTED, 0, 1).total()
                : 0;
    }

    private Thing thing(ApplicationSummary application, VettingStage stage, Language language) {
        return new Thing(
                        view() + "/" + application.id(),
                        application.name().in(language),
                        messages.get(
                                language,
                                "organisationType." + application.type().name()),
                        stage.sign(),
                        messages.get(language, "vetting.stage." + stage),
                        messages.get(language, "todo.act.decide"))
                .from(Days.of(application.submittedAt()));
    }
}
