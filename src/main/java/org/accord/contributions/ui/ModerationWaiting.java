package org.accord.contributions.ui;

import java.util.List;
import org.accord.contributions.ContributionSummary;
import org.accord.contributions.Moderation;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contributions without a decision, for those of the secretariat who have nothing to do with the signatory. */
@Component
@Order(21)
class ModerationWaiting implements Waiting {

    private final Moderation moderation;
    private final Messages messages;

    ModerationWaiting(Moderation moderation, Messages messages) {
        this.moderation = moderation;
        this.messages = messages;
    }

    @Override
    public String view() {
        return ModerationView.PATH;
    }

    @Override
    public String title() {
        return "todo.contributions";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().isSecretariat()) {
            return Waiting.nothing(most);
        }
        List<Thing> things = moderation.openToMe().stream()
                .map(each -> thing(each, language))
                .toList();
        return Page.of(things, 0, most);
    }

    @Override
    public long count(Language language) {
        return CurrentActor.get().isSecretariat() ? moderation.countOpenToMe() : 0;
    }

    private Thing thing(ContributionSummary contribution, Language language) {
        return new Thing(
                        view() + "/" + contribution.id(),
                        contribution.signatoryName().in(language),
                        contribution.commitmentTitle(),
                        contribution.state().sign(),
                        messages.get(language, "contributionState." + contribution.state()),
                        messages.get(language, "contributions.act.decide"))
                .from(contribution.submittedOn());
    }
}
