package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Course;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;

/** The lead asks one signatory of the same charter to be a partner. */
final class AskOne extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 3;

    private final transient CommitmentServices services;
    private final transient Commitment commitment;
    private final transient FormFaults faults = new FormFaults();
    private final ComboBox<SignatorySummary> partner = new ComboBox<>(getTranslation("partners.whom"));
    private final TextArea words = new TextArea(getTranslation("handOver.words"));

    AskOne(CommitmentServices services, Commitment commitment, Language reader) {
        this.services = services;
        this.commitment = commitment;
        Button ask = new Button(getTranslation("partners.invite"), click -> ask());

        addClassName("form");
        partner.setRequiredIndicatorVisible(true);
        partner.setItemLabelGenerator(each -> each.name().in(reader));
        partner.setItems(query -> services
                .signatories()
                .directory(Signatories.listed(commitment.charter())
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream());
        words.setMinRows(ROWS);
        Limit.of(words, Course.LONGEST_REASON);
        faults.bind("partner", partner);
        faults.bind("words", words);
        ask.addThemeVariants(ButtonVariant.PRIMARY);

        add(
                new H2(getTranslation("partners.invite")),
                new Paragraph(getTranslation("partners.invite.what")),
                faults.summary(),
                partner,
                words,
                ask);
    }

    private void ask() {
        faults.clear();
        SignatorySummary chosen = partner.getValue();
        try {
            services.invitations()
                    .invite(
                            commitment.id(),
                            chosen == null ? commitment.organisation().id() : chosen.organisation(),
                            words.getValue());
            Notices.success(getTranslation("partners.invite.done"));
            UI.getCurrent().refreshCurrentRoute(true);
        } catch (CommitmentProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
