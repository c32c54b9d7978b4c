package org.accord.contributions.ui;

import java.time.LocalDate;
import java.util.List;
import org.accord.contributions.ContributionSummary;
import org.accord.contributions.Replies;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contributions that one's organisations may still reply to. */
@Component
@Order(17)
class RepliesWaiting implements Waiting {

    private final Replies replies;
    private final Messages messages;

    RepliesWaiting(Replies replies, Messages messages) {
        this.replies = replies;
        this.messages = messages;
    }

    @Override
    public String view() {
        return RepliesView.PATH;
    }

    @Override
    public String title() {
        return "todo.replies";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().is(Role.REPRESENTATIVE) && !CurrentActor.get().is(Role.ORGANISATION_ADMINISTRATOR)) {
            return Waiting.nothing(most);
        }
        List<Thing> things =
                replies.open().stream().map(each -> thing(each, language)).toList();
        return Page.of(things, 0, most);
    }

    private Thing thing(ContributionSummary contribution, Language language) {
        Thing thing = new Thing(
                view() + "/" + contribution.id(),
                contribution.signatoryName().in(language),
                contribution.commitmentTitle(),
                contribution.state().sign(),
                messages.get(language, "contributions.todo.reply"),
                messages.get(language, "contributions.act.reply"));
        LocalDate until = contribution.replyUntil();
        return until == null ? thing : thing.by(until);
    }
}
