package org.accord.approvals.ui;

import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.approvals.Approval;
import org.accord.approvals.Approvals;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What colleagues ask the caller to approve, and what was given back to the caller. */
@Component
@Order(20)
class ApprovalsWaiting implements Waiting {

    static final int MOST = 500;

    private final Approvals approvals;
    private final Accounts accounts;
    private final Messages messages;

    ApprovalsWaiting(Approvals approvals, Accounts accounts, Messages messages) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "approvals";
    }

    @Override
    public String title() {
        return "todo.approvals";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        Actor actor = CurrentActor.get();
        if (actor.writing().isEmpty()) {
            return Waiting.nothing(most);
        }
        List<Thing> things = approvals.open(0, MOST).items().stream()
                .map(Recorded::state)
                .filter(approval -> isFor(approval, actor))
                .map(approval -> thing(approval, language))
                .toList();
        return Page.of(things, 0, most);
    }

    static boolean isFor(Approval approval, Actor actor) {
        boolean own = approval.askedBy().equals(actor.user());
        boolean approves = actor.approvesFor(approval.binding().organisation());
        return switch (approval.state()) {
            case ASKED -> approves && !own;
            case APPROVED -> approves;
            case GIVEN_BACK -> own;
        };
    }

    private Thing thing(Approval approval, Language language) {
        boolean toDecide = approval.state() != Approval.State.GIVEN_BACK;
        return new Thing(
                        view() + "/" + approval.id(),
                        approval.binding().title(),
                        messages.get(
                                language,
                                "approvals.askedBy",
                                "act",
                                messages.get(
                                        language,
                                        "approvals.act." + approval.binding().kind()),
                                "who",
                                accounts.nameOf(approval.askedBy()).orElse("")),
                        approval.state().sign(),
                        messages.get(language, "approvals.state." + approval.state()),
                        messages.get(language, toDecide ? "approvals.decide" : "todo.act.look"))
                .from(Days.of(approval.askedAt()));
    }
}
