package org.accord.commitments.ui;

import java.util.List;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drafts of the caller's organisations that nobody has published, the one whose last milestone or target is due first on top. */
@Component
@Order(40)
class CommitmentsWaiting implements Waiting {

    private static final int MOST = 200;
    private static final Set<Commitment.State> DRAFT = Set.of(Commitment.State.DRAFT);

    private final Commitments commitments;
    private final Messages messages;

    CommitmentsWaiting(Commitments commitments, Messages messages) {
        this.commitments = commitments;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "commitments";
    }

    @Override
    public String title() {
        return "todo.drafts";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        List<CommitmentSummary> drafts = CurrentActor.get().writing().stream()
                .flatMap(each -> commitments.own(each, DRAFT, 0, MOST).items().stream())
                .toList();
        List<Thing> first = drafts.stream()
                .map(each -> thing(each, language))
                .sorted(Thing.IN_ORDER)
                .limit(most)
                .toList();
        return new Page<>(first, 0, most, drafts.size());
    }

    @Override
    public long count(Language language) {
        return CurrentActor.get().writing().stream()
                .mapToLong(each -> commitments.own(each, DRAFT, 0, 1).total())
                .sum();
    }

    private Thing thing(CommitmentSummary draft, Language language) {
        return new Thing(
                        view() + "/" + draft.id(),
                        draft.title(),
                        draft.organisationName().in(language),
                        Sign.SILENT,
                        messages.get(language, "todo.draft"),
                        messages.get(language, "todo.act.publish"))
                .by(draft.end());
    }
}
