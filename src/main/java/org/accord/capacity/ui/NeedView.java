package org.accord.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.accounts.Drafts;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.Need;
import org.accord.capacity.NeedDraft;
import org.accord.capacity.Needs;
import org.accord.capacity.OfferDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Signatures;
import org.accord.signatories.StandingWords;
import org.accord.signatories.ui.Barred;
import org.jspecify.annotations.Nullable;

/** One need on the desk: a new one, or one to amend, to mark as met or to withdraw. */
@Route("needs/:id")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class NeedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    /** Parameter of the address of a new one: the report in which help was asked for. */
    static final String REPORT = "report";

    private static final String NEW = "new";
    private static final String LIST = "needs";
    private static final int MOST_DONORS = 500;

    private final transient Needs needs;
    private final transient ProgressReports reports;
    private final transient Signatories signatories;
    private final transient Drafts drafts;
    private final transient Signatures signatures;
    private final transient StandingWords words;
    private final transient FormFaults faults = new FormFaults();
    private final transient Fields fields;
    private final TextArea tried = new TextArea();
    private final RadioButtonGroup<Integer> urgency = new RadioButtonGroup<>();
    private final IntegerField mostPartners = new IntegerField();
    private final MultiSelectComboBox<SignatorySummary> excludedDonors = new MultiSelectComboBox<>();
    private transient @Nullable Recorded<Need> recorded;
    private @Nullable String report;

    NeedView(
            Needs needs,
            ProgressReports reports,
            Signatories signatories,
            Drafts drafts,
            Signatures signatures,
            StandingWords words) {
        this.needs = needs;
        this.reports = reports;
        this.signatories = signatories;
        this.drafts = drafts;
        this.signatures = signatures;
        this.words = words;
        fields = new Fields(faults, this::getTranslation, "capacity.asked", "capacity.slots");

        tried.setLabel(getTranslation("capacity.tried"));
        tried.setHelperText(getTranslation("hint.tried"));
        Limit.of(tried, OfferDraft.LONGEST_DESCRIPTION);
        urgency.setLabel(getTranslation("capacity.urgency"));
        urgency.setHelperText(getTranslation("hint.urgency"));
        urgency.setItems(1, 2, 3);
        urgency.setItemLabelGenerator(level -> getTranslation("urgency." + level));
        mostPartners.setLabel(getTranslation("capacity.mostPartners"));
        mostPartners.setHelperText(getTranslation("hint.mostPartners"));
        mostPartners.setStepButtonsVisible(true);
        excludedDonors.setLabel(getTranslation("capacity.excludedDonors"));
        excludedDonors.setItemLabelGenerator(donor -> donor.name().in(Language.of(getLocale())));
        excludedDonors.setItems(donors());

        faults.bind("tried", tried);
        faults.bind("urgency", urgency);
        faults.bind("mostPartners", mostPartners);
        faults.bind("excludedDonors", excludedDonors);
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse(NEW);
        if (!id.equals(NEW)) {
            Recorded<Need> need = needs.find(id, AsOf.NOW).orElseThrow(() -> new CapacityProblem.NotFound(id));
            if (isOnlySeen(need.state().asker().id())) {
                event.forwardToUrl("/needs/" + id);
                return;
            }
            if (!CurrentActor.get().actsFor(need.state().asker().id())) {
                throw new CapacityProblem.NotAllowed(need.state().asker().id().value());
            }
            recorded = need;
            report = need.state().report();
        } else {
            report = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(REPORT)
                    .orElse(null);
        }
        removeAll();
        add(new Work(desk(recorded)));
    }

    /** A reader of the organisation is shown the public page instead of a form. */
    private static boolean isOnlySeen(OrganisationId organisation) {
        return CurrentActor.get().seesFor(organisation) && !CurrentActor.get().actsFor(organisation);
    }

    @Override
    public String getPageTitle() {
        return recorded == null
                ? getTranslation("capacity.needs.new")
                : recorded.state().title();
    }

    private Desk desk(@Nullable Recorded<Need> need) {
        if (need == null) {
            return begun(new Desk("", getTranslation("capacity.needs.new")));
        }
        Desk desk = new Desk(
                        getTranslation("capacity.need") + " " + need.id(),
                        need.state().title())
                .under(new Standing(
                        need.state().state().sign(),
                        getTranslation("needState." + need.state().state().name())));
        if (need.state().state() != Need.State.OPEN) {
            Anchor page = new Anchor("/needs/" + need.id(), getTranslation("workspace.publicPage"));
            page.setRouterIgnore(true);
            ActsBar bar = new ActsBar();
            bar.secondary(getTranslation("undo.reopen"), click -> {
                reopen(need.id());
                UI.getCurrent().refreshCurrentRoute(true);
            });
            return desk.wide(new Paragraph(getTranslation("capacity.past")), page)
                    .acts(bar);
        }
        return form(need.id() + "@" + need.version(), desk, need.state().draft());
    }

    /** With the words of the report in which help was asked for; what is typed is kept for each apart. */
    private Desk begun(Desk desk) {
        Optional<ProgressReport> asked = Optional.ofNullable(report)
                .flatMap(id -> reports.find(id, AsOf.NOW))
                .map(Recorded::state)
                .filter(found -> CurrentActor.get().actsFor(found.organisation().id()));
        report = asked.map(ProgressReport::id).orElse(null);
        return asked.map(found -> form(NEW + "/" + found.id(), desk, of(found)))
                .orElseGet(() -> form(NEW, desk, empty()));
    }

    private NeedDraft of(ProgressReport asking) {
        NeedDraft none = empty();
        return new NeedDraft(
                asking.language(),
                getTranslation("capacity.helpWith", "title", asking.commitmentTitle()),
                asking.help(),
                asking.obstacles(),
                none.themes(),
                none.slots(),
                Set.of(asking.language()),
                none.from(),
                none.to(),
                none.urgency(),
                none.mostPartners(),
                none.excludedDonors(),
                asking.id());
    }

    /** From whatever version it has by then; the service refuses when it is open already. */
    private void reopen(String id) {
        needs.find(id, AsOf.NOW).ifPresent(past -> needs.reopen(id, past.version()));
    }

    /** Why nothing can be recorded now, before anything is typed; what is open may still be amended. */
    private Optional<Barred> barred() {
        return recorded != null || CurrentActor.get().writing().isEmpty()
                ? Optional.empty()
                : Barred.of(signatures.of(asker(), AsOf.NOW), org.accord.signatories.Standing::mayAsk, words);
    }

    private Desk form(String key, Desk desk, NeedDraft draft) {
        barred().ifPresent(desk::under);
        ActsBar bar = new ActsBar();
        Editing<NeedDraft> editing = new Editing<>(drafts, "need." + key, NeedDraft.class, faults, bar, this::typed);
        bar.primary(getTranslation("common.save"), click -> save(editing));
        Recorded<Need> now = recorded;
        if (now != null) {
            bar.secondary(
                    getTranslation("capacity.meet"),
                    click -> editing.end(
                            () -> needs.meet(now.id(), now.version()),
                            () -> reopen(now.id()),
                            "undo.meet",
                            LIST,
                            () -> conflict(editing)));
            bar.quiet(
                    getTranslation("capacity.withdraw"),
                    click -> editing.end(
                            () -> needs.withdraw(now.id(), now.version()),
                            () -> reopen(now.id()),
                            "undo.withdraw",
                            LIST,
                            () -> conflict(editing)));
        }
        List<Component> above = editing.begin(
                draft,
                this::fill,
                fields.language,
                fields.title,
                fields.description,
                tried,
                fields.themes,
                fields.slots,
                fields.languages,
                fields.from,
                fields.to,
                urgency,
                mostPartners,
                excludedDonors);
        return desk.wide(above.toArray(Component[]::new))
                .column(fields.title, fields.description, tried, fields.language)
                .column(
                        fields.themes,
                        fields.slots,
                        fields.languages,
                        fields.from,
                        fields.to,
                        urgency,
                        mostPartners,
                        excludedDonors)
                .acts(bar);
    }

    private void save(Editing<NeedDraft> editing) {
        editing.send(this::record, "capacity.saved", LIST, () -> conflict(editing));
    }

    private void record() {
        if (recorded == null) {
            needs.record(asker(), typed());
        } else {
            needs.amend(recorded.id(), recorded.version(), typed());
        }
    }

    /** Both texts side by side; afterwards the form goes on from the version that is in the record. */
    private void conflict(Editing<NeedDraft> editing) {
        Recorded<Need> now = recorded;
        if (now == null) {
            return;
        }
        Recorded<Need> newer = needs.find(now.id(), AsOf.NOW).orElseThrow();
        NeedDraft theirs = newer.state().draft();
        List<ConflictDialog.Part> parts = new ArrayList<>();
        Editing.differing(
                parts,
                fields.title.getLabel(),
                theirs.title(),
                fields.title.getValue(),
                () -> fields.title.setValue(theirs.title()));
        Editing.differing(
                parts,
                fields.description.getLabel(),
                theirs.description(),
                fields.description.getValue(),
                () -> fields.description.setValue(theirs.description()));
        Editing.differing(
                parts, tried.getLabel(), theirs.tried(), tried.getValue(), () -> tried.setValue(theirs.tried()));
        Editing.differing(
                parts,
                fields.slots.getLabel(),
                String.valueOf(theirs.slots()),
                String.valueOf(fields.slots.getValue()),
                () -> fields.slots.setValue(theirs.slots()));
        Editing.differing(
                parts,
                fields.from.getLabel(),
                String.valueOf(theirs.from()),
                String.valueOf(fields.from.getValue()),
                () -> fields.from.setValue(theirs.from()));
        Editing.differing(
                parts,
                fields.to.getLabel(),
                String.valueOf(theirs.to()),
                String.valueOf(fields.to.getValue()),
                () -> fields.to.setValue(theirs.to()));
        Editing.differing(
                parts,
                urgency.getLabel(),
                getTranslation("urgency." + theirs.urgency()),
                getTranslation("urgency." + urgency.getValue()),
                () -> urgency.setValue(theirs.urgency()));
        recorded = newer;
        new ConflictDialog(getTranslation("form.colleague"), parts, () -> save(editing), faults::clear).open();
    }

    private OrganisationId asker() {
        return CurrentActor.get().writing().stream()
                .filter(needs::mayAsk)
                .min(Comparator.comparing(OrganisationId::value))
                .orElseThrow(() -> new CapacityProblem.NotAllowed(""));
    }

    private NeedDraft typed() {
        return new NeedDraft(
                fields.language.getOptionalValue().orElse(Language.of(getLocale())),
                fields.title.getValue(),
                fields.description.getValue(),
                tried.getValue(),
                fields.themes.getValue(),
                fields.slots.getValue(),
                fields.languages.getValue(),
                fields.from.getValue(),
                fields.to.getValue(),
                urgency.getValue(),
                mostPartners.getValue(),
                excludedDonors.getValue().stream()
                        .map(SignatorySummary::organisation)
                        .collect(Collectors.toSet()),
                report);
    }

    private void fill(NeedDraft draft) {
        fields.language.setValue(draft.language());
        fields.title.setValue(draft.title());
        fields.description.setValue(draft.description());
        tried.setValue(draft.tried());
        fields.themes.setValue(draft.themes());
        fields.slots.setValue(draft.slots());
        fields.languages.setValue(draft.languages());
        fields.from.setValue(draft.from());
        fields.to.setValue(draft.to());
        urgency.setValue(draft.urgency());
        mostPartners.setValue(draft.mostPartners());
        excludedDonors.setValue(donors().stream()
                .filter(donor -> draft.excludedDonors().contains(donor.organisation()))
                .collect(Collectors.toSet()));
    }

    private List<SignatorySummary> donors() {
        return signatories
                .directory(Signatories.everybody().page(0, MOST_DONORS))
                .items();
    }

    private NeedDraft empty() {
        return new NeedDraft(Language.of(getLocale()), "", "", "", Set.of(), 1, Set.of(), null, null, 1, 1, Set.of());
    }
}
