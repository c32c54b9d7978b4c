package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.accord.shared.ui.Standing;
import org.accord.signatories.NextStep;
import org.accord.signatories.Vetting;
import org.accord.signatories.VettingStage;

/** What others have to say before the decision: signatories in their window, a colleague who proposed. */
final class StepsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient VettingDesk desk;

    StepsPart(VettingDesk desk) {
        this.desk = desk;

        desk.show(this::show);
    }

    private void show() {
        removeAll();
        Vetting vetting = desk.board().vetting();
        Vetting.Window window = vetting.window();
        Vetting.Proposal proposal = vetting.proposal();
        if (window != null) {
            add(window(window, vetting));
        }
        if (proposal != null) {
            add(proposal(proposal));
        }
    }

    private Div window(Vetting.Window window, Vetting vetting) {
        boolean open =
                desk.board().stage() == VettingStage.WINDOW || desk.board().next() == NextStep.AWAIT_WINDOW;
        Div part = part("vetting.window");
        part.add(
                new Paragraph(getTranslation(
                        open ? "vetting.window.open" : "vetting.window.over",
                        "day",
                        window.lastDay(),
                        "days",
                        window.workingDays())),
                sub(desk.by("vetting.window.by", window.by(), window.at())),
                VettingDesk.typed(window.reason()));
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        vetting.objections().forEach(objection -> list.add(objection(objection)));
        part.add(
                vetting.objections().isEmpty()
                        ? new Paragraph(getTranslation(open ? "vetting.objections.noneYet" : "vetting.objections.none"))
                        : list);
        return part;
    }

    private ListItem objection(Vetting.Objection objection) {
        ListItem row = new ListItem(
                new Standing(
                        org.accord.shared.Sign.LATE,
                        getTranslation(
                                "vetting.objection",
                                "organisation",
                                objection.name().in(VettingDesk.language()),
                                "at",
                                objection.at())),
                VettingDesk.typed(objection.reason()));
        row.addClassName("entry");
        return row;
    }

    private Div proposal(Vetting.Proposal proposal) {
        Div part = part("vetting.proposal");
        part.add(sub(desk.by("vetting.by", proposal.by(), proposal.at())), VettingDesk.typed(proposal.reason()));
        switch (desk.board().next()) {
            case AWAIT_SECOND -> part.add(note("vetting.proposal.mine"));
            case CONFIRM -> part.add(note("vetting.proposal.other"));
            default -> {}
        }
        return part;
    }

    private Div note(String key) {
        Div note = new Div(new Paragraph(getTranslation(key)));
        note.addClassName("note");
        note.setVisible(desk.isUndecided());
        return note;
    }

    private Div part(String title) {
        Div part = new Div(new H2(getTranslation(title)));
        part.addClassName("part");
        return part;
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }
}
