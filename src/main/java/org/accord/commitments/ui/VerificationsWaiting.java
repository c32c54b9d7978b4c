package org.accord.commitments.ui;

import java.time.Instant;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Verifications;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Commitments that were submitted and are not verified, for the secretariat. */
@Component
@Order(23)
class VerificationsWaiting implements Waiting {

    private final Verifications verifications;
    private final Messages messages;

    VerificationsWaiting(Verifications verifications, Messages messages) {
        this.verifications = verifications;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "verifications";
    }

    @Override
    public String title() {
        return "todo.verifications";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? verifications.waiting(0, most).map(each -> thing(each, language))
                : Waiting.nothing(most);
    }

    private Thing thing(CommitmentSummary commitment, Language language) {
        Thing thing = new Thing(
                view() + "/" + commitment.id(),
                commitment.organisationName().in(language),
                commitment.title(),
                commitment.state().sign(),
                messages.get(language, "commitmentState." + commitment.state()),
                messages.get(language, "todo.act.verify"));
        Instant at = commitment.submittedAt();
        return at == null ? thing : thing.from(Days.of(at));
    }
}
