package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;
import org.accord.signatories.Candidate;
import org.accord.signatories.Objections;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Vetting;
import org.accord.signatories.Vettings;

/** One applicant as signatories see it, and the field for an objection. */
final class CandidateDesk {

    private static final int ROWS = 4;

    private final Objections objections;
    private final Signatories signatories;
    private final Candidate candidate;
    private final Runnable objected;
    private final FormFaults faults = new FormFaults();
    private final TextArea reason = new TextArea(text("vetting.objection.reason"));
    private final Select<OrganisationId> organisation = new Select<>();

    CandidateDesk(Objections objections, Signatories signatories, Candidate candidate, Runnable objected) {
        this.objections = objections;
        this.signatories = signatories;
        this.candidate = candidate;
        this.objected = objected;
    }

    Desk desk() {
        Language language = VettingDesk.language();
        Facts facts = new Facts()
                .fact(text("signatories.type"), text("organisationType." + candidate.type()))
                .fact(
                        text("signatories.country"),
                        Countries.find(candidate.country())
                                .map((Country country) -> country.name(language))
                                .orElse(candidate.country().iso2()))
                .fact(text("vetting.candidate.lastDay"), text("vetting.candidate.day", "day", candidate.lastDay()));
        if (candidate.sector() != null) {
            facts.fact(text("papers.sector"), text("sector." + candidate.sector()));
        }
        if (candidate.size() != null) {
            facts.fact(text("papers.size"), PapersPart.words(candidate.size()));
        }
        if (!candidate.website().isEmpty()) {
            facts.fact(text("signatories.apply.website"), candidate.website());
        }
        Desk desk = new Desk(text("vetting.candidate"), candidate.name().in(language))
                .column(new H2(text("signatories.application.facts")), facts, statement());
        candidate.objections().forEach(raised -> desk.column(said(raised)));
        if (candidate.voices().isEmpty()) {
            return desk;
        }
        ActsBar acts = new ActsBar();
        acts.primary(text("vetting.object"), click -> confirm());
        return desk.column(form()).acts(acts);
    }

    private Div statement() {
        Div statement = new Div(new H2(text("signatories.application.statement")));
        statement.addClassName("part");
        statement.add(VettingDesk.typed(
                candidate.statement().isEmpty() ? text("signatories.application.noStatement") : candidate.statement()));
        return statement;
    }

    private Component[] said(Vetting.Objection raised) {
        return new Component[] {
            new H2(text("vetting.objection.own")),
            new Paragraph(text(
                    "vetting.objection", "organisation", raised.name().in(VettingDesk.language()), "at", raised.at())),
            VettingDesk.typed(raised.reason())
        };
    }

    private Component[] form() {
        reason.setHelperText(text("vetting.objection.help"));
        reason.setMinRows(ROWS);
        reason.setMaxLength(Vettings.LONGEST_TEXT);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        organisation.setLabel(text("vetting.objection.of"));
        organisation.setItems(candidate.voices());
        organisation.setItemLabelGenerator(this::name);
        organisation.setValue(candidate.voices().getFirst());
        organisation.setVisible(candidate.voices().size() > 1);
        return new Component[] {
            new H2(text("vetting.objection.title")),
            new Paragraph(text("vetting.objection.what")),
            faults.summary(),
            organisation,
            reason
        };
    }

    private String name(OrganisationId id) {
        return signatories
                .organisation(id)
                .map(known -> known.name().in(VettingDesk.language()))
                .orElse(id.value());
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            object();
            return;
        }
        Sure.ask(text("vetting.objection.sure"), text("vetting.object"), this::object, text("vetting.objection.what"));
    }

    private void object() {
        faults.clear();
        try {
            objections.raise(candidate.application(), organisation.getValue(), reason.getValue());
            Notices.success(text("vetting.objected"));
            objected.run();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (SignatoryProblem.NotInState over) {
            Notices.problem(text("vetting.objection.over"), text("common.close"));
        }
    }

    private static String text(String key, Object... arguments) {
        return VettingDesk.text(key, arguments);
    }
}
