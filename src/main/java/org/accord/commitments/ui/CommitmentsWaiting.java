package org.accord.commitments.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.approvals.Approvals;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drafts of the caller's organisations that nobody has published, or was asked to; they have no day. */
@Component
@Order(40)
class CommitmentsWaiting implements Waiting {

    private static final int MOST = 200;
    private static final Set<Commitment.State> DRAFT = Set.of(Commitment.State.DRAFT);

    private final Commitments commitments;
    private final Approvals approvals;
    private final Messages messages;

    CommitmentsWaiting(Commitments commitments, Approvals approvals, Messages messages) {
        this.approvals = approvals;
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
                .flatMap(each -> unasked(each).stream())
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
        return CurrentActor.get().writing().stream().mapToLong(this::count).sum();
    }

    private long count(OrganisationId organisation) {
        Page<CommitmentSummary> drafts = commitments.own(organisation, DRAFT, 0, 1);
        return drafts.total() == 0 || approvals.asked(organisation).isEmpty()
                ? drafts.total()
                : unasked(organisation).size();
    }

    /** Without those that a colleague was asked to approve: these wait there. */
    private List<CommitmentSummary> unasked(OrganisationId organisation) {
        Set<String> asked = approvals.asked(organisation).stream()
                .map(each -> each.binding().subject())
                .collect(Collectors.toSet());
        return commitments.own(organisation, DRAFT, 0, MOST).items().stream()
                .filter(each -> !asked.contains(each.id()))
                .toList();
    }

    private Thing thing(CommitmentSummary draft, Language language) {
        return new Thing(
                view() + "/" + draft.id(),
                draft.title(),
                draft.organisationName().in(language),
                Sign.SILENT,
                messages.get(language, draft.submittedAt() == null ? "todo.draft" : "todo.draft.back"),
                messages.get(language, draft.submittedAt() == null ? "todo.act.publish" : "todo.act.goOn"));
    }
}
