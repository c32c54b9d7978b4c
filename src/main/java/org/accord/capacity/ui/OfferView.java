package org.accord.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.accord.accounts.Drafts;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.Offer;
import org.accord.capacity.OfferDraft;
import org.accord.capacity.Offers;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Signatures;
import org.accord.signatories.StandingWords;
import org.accord.signatories.ui.Barred;
import org.jspecify.annotations.Nullable;

/** One offer on the desk: a new one, or one to amend, to mark as given or to withdraw. */
@Route("offers/:id")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class OfferView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String LIST = "offers";

    private final transient Offers offers;
    private final transient Drafts drafts;
    private final transient Signatures signatures;
    private final transient StandingWords words;
    private final transient FormFaults faults = new FormFaults();
    private final transient Fields fields;
    private final CheckboxGroup<Region> regions;
    private final CheckboxGroup<IncomeGroup> incomes;
    private final MultiSelectComboBox<CountryCode> excludedRecipients = new MultiSelectComboBox<>();
    private transient @Nullable Recorded<Offer> recorded;

    OfferView(Offers offers, Drafts drafts, Signatures signatures, StandingWords words) {
        this.offers = offers;
        this.drafts = drafts;
        this.signatures = signatures;
        this.words = words;
        fields = new Fields(faults, this::getTranslation, "capacity.given", "capacity.slotsOffered");
        regions = Fields.ticks(
                Region.class, getTranslation("capacity.regions"), region -> getTranslation("region." + region.name()));
        incomes = Fields.ticks(
                IncomeGroup.class,
                getTranslation("capacity.incomes"),
                income -> getTranslation("income." + income.name()));

        excludedRecipients.setLabel(getTranslation("capacity.excludedRecipients"));
        excludedRecipients.setItemLabelGenerator(code -> Countries.name(code, Language.of(getLocale())));
        excludedRecipients.setItems(
                Countries.members().stream().map(Country::code).toList());

        faults.bind("regions", regions);
        faults.bind("incomes", incomes);
        faults.bind("excludedRecipients", excludedRecipients);
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse(NEW);
        if (!id.equals(NEW)) {
            Recorded<Offer> offer = offers.find(id, AsOf.NOW).orElseThrow(() -> new CapacityProblem.NotFound(id));
            if (isOnlySeen(offer.state().donor().id())) {
                event.forwardToUrl("/offers/" + id);
                return;
            }
            if (!CurrentActor.get().actsFor(offer.state().donor().id())) {
                throw new CapacityProblem.NotAllowed(offer.state().donor().id().value());
            }
            recorded = offer;
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
                ? getTranslation("capacity.offers.new")
                : recorded.state().title();
    }

    private Desk desk(@Nullable Recorded<Offer> offer) {
        if (offer == null) {
            return form(NEW, new Desk("", getTranslation("capacity.offers.new")), empty());
        }
        Desk desk = new Desk(
                        getTranslation("capacity.offer") + " " + offer.id(),
                        offer.state().title())
                .under(new Standing(
                        offer.state().state().sign(),
                        getTranslation("offerState." + offer.state().state().name())));
        if (offer.state().state() != Offer.State.OPEN) {
            Anchor page = new Anchor("/offers/" + offer.id(), getTranslation("workspace.publicPage"));
            page.setRouterIgnore(true);
            ActsBar bar = new ActsBar();
            bar.secondary(getTranslation("undo.reopen"), click -> {
                reopen(offer.id());
                UI.getCurrent().refreshCurrentRoute(true);
            });
            return desk.wide(new Paragraph(getTranslation("capacity.past")), page)
                    .acts(bar);
        }
        return form(offer.id() + "@" + offer.version(), desk, offer.state().draft());
    }

    /** From whatever version it has by then; the service refuses when it is open already. */
    private void reopen(String id) {
        offers.find(id, AsOf.NOW).ifPresent(past -> offers.reopen(id, past.version()));
    }

    /** Why nothing can be recorded now, before anything is typed; what is open may still be amended. */
    private Optional<Barred> barred() {
        return recorded != null || CurrentActor.get().writing().isEmpty()
                ? Optional.empty()
                : Barred.of(signatures.of(donor(), AsOf.NOW), org.accord.signatories.Standing::mayCommit, words);
    }

    private Desk form(String key, Desk desk, OfferDraft draft) {
        barred().ifPresent(desk::under);
        ActsBar bar = new ActsBar();
        Editing<OfferDraft> editing = new Editing<>(drafts, "offer." + key, OfferDraft.class, faults, bar, this::typed);
        bar.primary(getTranslation("common.save"), click -> save(editing));
        Recorded<Offer> now = recorded;
        if (now != null) {
            bar.secondary(
                    getTranslation("capacity.close"),
                    click -> editing.end(
                            () -> offers.close(now.id(), now.version()),
                            () -> reopen(now.id()),
                            "undo.close",
                            LIST,
                            () -> conflict(editing)));
            bar.quiet(
                    getTranslation("capacity.withdraw"),
                    click -> editing.end(
                            () -> offers.withdraw(now.id(), now.version()),
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
                fields.themes,
                regions,
                incomes,
                fields.languages,
                fields.from,
                fields.to,
                fields.slots,
                excludedRecipients);
        return desk.wide(above.toArray(Component[]::new))
                .column(fields.title, fields.description, fields.language, fields.themes, fields.slots)
                .column(regions, incomes, fields.languages, fields.from, fields.to, excludedRecipients)
                .acts(bar);
    }

    private void save(Editing<OfferDraft> editing) {
        editing.send(this::record, "capacity.saved", LIST, () -> conflict(editing));
    }

    private void record() {
        if (recorded == null) {
            offers.record(donor(), typed());
        } else {
            offers.amend(recorded.id(), recorded.version(), typed());
        }
    }

    /** Both texts side by side; afterwards the form goes on from the version that is in the record. */
    private void conflict(Editing<OfferDraft> editing) {
        Recorded<Offer> now = recorded;
        if (now == null) {
            return;
        }
        Recorded<Offer> newer = offers.find(now.id(), AsOf.NOW).orElseThrow();
        OfferDraft theirs = newer.state().draft();
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
        recorded = newer;
        new ConflictDialog(getTranslation("form.colleague"), parts, () -> save(editing), faults::clear).open();
    }

    private static OrganisationId donor() {
        return CurrentActor.get().writing().stream()
                .min(Comparator.comparing(OrganisationId::value))
                .orElseThrow(() -> new CapacityProblem.NotAllowed(""));
    }

    private OfferDraft typed() {
        return new OfferDraft(
                fields.language.getOptionalValue().orElse(Language.of(getLocale())),
                fields.title.getValue(),
                fields.description.getValue(),
                fields.themes.getValue(),
                regions.getValue(),
                incomes.getValue(),
                fields.languages.getValue(),
                fields.from.getValue(),
                fields.to.getValue(),
                fields.slots.getValue(),
                excludedRecipients.getValue());
    }

    private void fill(OfferDraft draft) {
        fields.language.setValue(draft.language());
        fields.title.setValue(draft.title());
        fields.description.setValue(draft.description());
        fields.themes.setValue(draft.themes());
        regions.setValue(draft.regions());
        incomes.setValue(draft.incomes());
        fields.languages.setValue(draft.languages());
        fields.from.setValue(draft.from());
        fields.to.setValue(draft.to());
        fields.slots.setValue(draft.slots());
        excludedRecipients.setValue(draft.excludedRecipients());
    }

    private OfferDraft empty() {
        return new OfferDraft(
                Language.of(getLocale()), "", "", Set.of(), Set.of(), Set.of(), Set.of(), null, null, 1, Set.of());
    }
}
