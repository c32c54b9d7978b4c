package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.NamedPartners;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.signatories.SignatorySummary;

/** The lead pastes names: the signatories among them are asked together, the others may be named as what they are. */
final class AskListed extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;

    private final transient CommitmentServices services;
    private final transient Commitment commitment;
    private final transient FormFaults faults = new FormFaults();
    private final TextArea names = new TextArea(getTranslation("partners.names"));
    private final Div found = new Div();

    AskListed(CommitmentServices services, Commitment commitment) {
        this.services = services;
        this.commitment = commitment;

        addClassName("form");
        names.setMinRows(ROWS);
        names.setHelperText(getTranslation("partners.names.help"));
        names.addValueChangeListener(change -> found.removeAll());
        faults.bind("names", names);
        found.getElement().setAttribute("role", "status");

        add(
                new H2(getTranslation("partners.listed")),
                new Paragraph(getTranslation("partners.listed.what")),
                faults.summary(),
                names,
                new Button(getTranslation("partners.read"), click -> attempt(this::read)),
                found);
    }

    private void read() {
        show(services.invitations().read(commitment.id(), names.getValue()));
    }

    private void show(NamedPartners read) {
        found.removeAll();
        found.add(new Paragraph(
                getTranslation("partners.read.found", "count", read.found().size())));
        if (!read.found().isEmpty()) {
            found.add(new Button(getTranslation("partners.read.invite"), click -> attempt(() -> invite(read))));
        }
        if (!read.unknown().isEmpty()) {
            UnorderedList unknown = new UnorderedList();
            read.unknown().forEach(name -> unknown.add(new ListItem(Isolated.text(name))));
            found.add(
                    new Paragraph(getTranslation(
                            "partners.read.unknown", "count", read.unknown().size())),
                    unknown,
                    new Button(getTranslation("partners.read.name"), click -> attempt(() -> name(read))));
        }
    }

    private void invite(NamedPartners read) {
        int asked = services.invitations()
                .inviteListed(
                        commitment.id(),
                        read.found().stream()
                                .map(SignatorySummary::organisation)
                                .collect(Collectors.toSet()),
                        "");
        goOn("partners.circle.done", asked, new NamedPartners(List.of(), read.unknown()));
    }

    private void name(NamedPartners read) {
        int named = services.invitations().name(commitment.id(), read.unknown());
        goOn("partners.read.named", named, new NamedPartners(read.found(), List.of()));
    }

    /** What was read and is not done yet stays. */
    private void goOn(String said, int count, NamedPartners left) {
        Notices.success(getTranslation(said, "count", count));
        if (left.found().isEmpty() && left.unknown().isEmpty()) {
            UI.getCurrent().refreshCurrentRoute(true);
        } else {
            show(left);
        }
    }

    private void attempt(Runnable act) {
        faults.clear();
        try {
            act.run();
        } catch (CommitmentProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
