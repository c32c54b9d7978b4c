package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Course;
import org.accord.commitments.PartnerCircle;
import org.accord.shared.Region;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;
import org.accord.signatories.OrganisationType;

/** The lead asks all signatories of some types in some regions at once, once it has read how many they are. */
final class AskCircle extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 3;

    private final transient CommitmentServices services;
    private final transient Commitment commitment;
    private final transient FormFaults faults = new FormFaults();
    private final MultiSelectComboBox<OrganisationType> types =
            new MultiSelectComboBox<>(getTranslation("signatories.type"));
    private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>(getTranslation("signatories.region"));
    private final TextArea words = new TextArea(getTranslation("handOver.words"));

    AskCircle(CommitmentServices services, Commitment commitment) {
        this.services = services;
        this.commitment = commitment;

        addClassName("form");
        types.setItems(OrganisationType.values());
        types.setItemLabelGenerator(type -> getTranslation("organisationType." + type));
        types.setHelperText(getTranslation("partners.circle.any"));
        regions.setItems(Region.values());
        regions.setItemLabelGenerator(region -> getTranslation("region." + region));
        regions.setHelperText(getTranslation("partners.circle.any"));
        words.setMinRows(ROWS);
        Limit.of(words, Course.LONGEST_REASON);
        faults.bind("words", words);

        add(
                new H2(getTranslation("partners.circle")),
                new Paragraph(getTranslation("partners.circle.what")),
                faults.summary(),
                types,
                regions,
                words,
                new Button(getTranslation("partners.circle.count"), click -> count()));
    }

    private void count() {
        faults.clear();
        PartnerCircle circle = new PartnerCircle(types.getValue(), regions.getValue());
        long many = services.invitations().wouldInvite(commitment.id(), circle);
        if (many == 0) {
            Notices.success(getTranslation("partners.circle.nobody"));
            return;
        }
        Sure.ask(
                getTranslation("partners.circle.sure", "count", many),
                getTranslation("partners.circle.invite"),
                () -> invite(circle),
                getTranslation("partners.circle.follows"));
    }

    private void invite(PartnerCircle circle) {
        try {
            int asked = services.invitations().inviteAll(commitment.id(), circle, words.getValue());
            Notices.success(getTranslation("partners.circle.done", "count", asked));
            UI.getCurrent().refreshCurrentRoute(true);
        } catch (CommitmentProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
