package org.accord.signatories.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Merger;
import org.accord.signatories.MergerDraft;
import org.accord.signatories.Mergers;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Renamings;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.SignatorySummary;

/** Puts on record that one signatory was absorbed by another; reached from the desk of its standing. */
@Route("mergers/:id")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class MergerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_SOURCE = 500;

    private final transient Mergers mergers;
    private final transient Renamings organisations;
    private final transient Signatories signatories;
    private final transient FormFaults faults = new FormFaults();
    private final ComboBox<SignatorySummary> into = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final TextField source = new TextField();
    private final DayField day;
    private final Div meanwhile = new Div();

    MergerView(Mergers mergers, Renamings organisations, Signatories signatories) {
        this.mergers = mergers;
        this.organisations = organisations;
        this.signatories = signatories;
        day = new DayField(getTranslation("merging.day"));
        addClassName("view");
        label();
    }

    private void label() {
        into.setLabel(getTranslation("merging.into"));
        into.setHelperText(getTranslation("merging.into.help"));
        into.setRequiredIndicatorVisible(true);
        into.setItemLabelGenerator(each -> each.name().in(language()));
        into.setItems(query -> signatories
                .directory(Signatories.listed(Signatories.everybody())
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream());
        day.setHelperText(getTranslation("renaming.day.help"));
        day.setRequiredIndicatorVisible(true);
        reason.setLabel(getTranslation("standing.reason"));
        reason.setHelperText(getTranslation("standing.reason.help"));
        reason.setMinRows(REASON_ROWS);
        Limit.of(reason, LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        source.setLabel(getTranslation("renaming.source"));
        source.setHelperText(getTranslation("renaming.source.help"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        faults.bind("into", into);
        faults.bind("effectiveOn", day);
        faults.bind("reason", reason);
        faults.bind("source", source);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Recorded<Organisation> now =
                organisations.organisation(new OrganisationId(id)).orElseThrow(() -> new SignatoryProblem.NotFound(id));
        removeAll();
        add(desk(now)
                .back(new RouterLink(
                        getTranslation("standing.title"), StandingView.class, new RouteParameters("id", id))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merging.title");
    }

    private Desk desk(Recorded<Organisation> now) {
        Organisation organisation = now.state();
        Desk desk =
                new Desk(getTranslation("merging.title"), organisation.name().in(language()));
        Optional<Merger> decided = mergers.find(organisation.id()).filter(last -> last.state() == Merger.State.DECIDED);
        if (decided.isPresent()) {
            return goOn(desk, decided.get());
        }
        if (organisation.type() == OrganisationType.STATE || organisation.mergedInto() != null) {
            return desk.wide(new Paragraph(getTranslation("merging.notThis")));
        }
        ActsBar acts = new ActsBar();
        acts.primary(getTranslation("merging.merge"), click -> confirm(now));
        return desk.wide(
                        new H2(getTranslation("merging.what.title")),
                        new Paragraph(getTranslation("merging.what")),
                        faults.summary(),
                        meanwhile,
                        into,
                        day,
                        reason,
                        source)
                .acts(acts);
    }

    private Desk goOn(Desk desk, Merger decided) {
        String other = organisations
                .organisation(decided.into().organisation())
                .map(found -> found.state().name().in(language()))
                .orElse("");
        ActsBar acts = new ActsBar();
        acts.primary(
                getTranslation("merging.carryOn"),
                click -> attempt(() -> mergers.carryOn(decided.from().organisation())));
        return desk.wide(new Paragraph(getTranslation("merging.decided", "name", other)), meanwhile)
                .acts(acts);
    }

    private void confirm(Recorded<Organisation> now) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("merging.sure"),
                getTranslation("merging.sure.what", "name", now.state().name().in(language())),
                getTranslation("merging.merge"),
                confirmed -> merge(now));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void merge(Recorded<Organisation> now) {
        SignatorySummary other = into.getValue();
        MergerDraft draft = new MergerDraft(
                other == null ? null : other.organisation(), day.getValue(), reason.getValue(), source.getValue());
        attempt(() -> mergers.merge(now.state().id(), now.version(), draft));
    }

    private void attempt(Supplier<Organisation> act) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            Organisation goesOn = act.get();
            Notices.success(getTranslation("merging.done"));
            getUI().ifPresent(ui -> ui.navigate(
                    StandingView.class, new RouteParameters("id", goesOn.id().value())));
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(getTranslation("renaming.meanwhile")));
            meanwhile.setVisible(true);
        }
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
