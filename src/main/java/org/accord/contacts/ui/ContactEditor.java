package org.accord.contacts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.accord.accounts.Drafts;
import org.accord.contacts.ContactDraft;
import org.accord.contacts.ContactPoints;
import org.accord.contacts.ContactProblem;
import org.accord.contacts.ContactsOfState;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** One contact point of one's own state as a form: a new one, or one to change. What is typed is kept as it is typed. */
@Route("contact-points/:state/:point")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class ContactEditor extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient ContactPoints contacts;
    private final transient Drafts drafts;
    private final transient FormFaults faults = new FormFaults();
    private final transient ContactForm form;
    private transient OrganisationId state = new OrganisationId("none");
    private String point = NEW;
    private long version;
    private transient ContactDraft recorded = ContactDraft.EMPTY;

    ContactEditor(ContactPoints contacts, Drafts drafts) {
        this.contacts = contacts;
        this.drafts = drafts;
        form = new ContactForm(faults, this::getTranslation, Language.of(getLocale()));
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = StateContactsView.stateOf(event);
        point = event.getRouteParameters().get("point").orElse(NEW);
        ContactsOfState found = contacts.of(state);
        if (!contacts.isOpenTo(state)) {
            throw new ContactProblem.NotAllowed();
        }
        version = found.version();
        recorded = recorded(found);
        removeAll();
        add(new Work(desk(found.name().in(Language.of(getLocale())))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(point.equals(NEW) ? "contacts.new" : "contacts.change");
    }

    private Desk desk(String name) {
        ActsBar bar = new ActsBar();
        Autosave autosave =
                new Autosave(bar, () -> drafts.keep(key(), form.typed()).savedAt());
        List<Component> above = begin(autosave);
        bar.primary(getTranslation("common.save"), click -> save(autosave));
        RouterLink back = new RouterLink(
                getTranslation("contacts.title"), StateContactsView.class, new RouteParameters("state", state.value()));
        return new Desk(name, getPageTitle())
                .back(back)
                .wide(above.toArray(Component[]::new))
                .column(form.purpose, form.name, form.telephone, form.email, form.languages)
                .column(form.always, form.days, form.from, form.to, form.zone)
                .acts(bar);
    }

    /** Fills the form with what is in the record, or with what was typed and not sent; the answer says so above it. */
    private List<Component> begin(Autosave autosave) {
        List<Component> above = new ArrayList<>();
        form.fill(recorded);
        drafts.find(key(), ContactDraft.class).ifPresent(kept -> {
            form.fill(kept.typed());
            above.add(autosave.restored(kept.savedAt(), () -> {
                autosave.stop();
                drafts.layAside(key());
                UI.getCurrent().refreshCurrentRoute(true);
            }));
        });
        drafts.laidAside(key())
                .ifPresent(at -> above.add(autosave.laidAside(at, () -> {
                    autosave.stop();
                    drafts.bringBack(key());
                    UI.getCurrent().refreshCurrentRoute(true);
                })));
        autosave.watch(form.all());
        autosave.start();
        above.add(faults.summary());
        return above;
    }

    private void save(Autosave autosave) {
        try {
            record();
            autosave.stop();
            drafts.discard(key());
            Notices.success(getTranslation("contacts.saved"));
            UI.getCurrent().navigate("contact-points/" + state);
        } catch (RegisterProblem.ChangedMeanwhile changed) {
            goOnOrSayThatItIsGone(autosave);
        } catch (Problem refused) {
            faults.show(refused);
        }
    }

    private void record() {
        if (point.equals(NEW)) {
            contacts.record(state, version, form.typed());
        } else {
            contacts.amend(state, version, point, form.typed());
        }
    }

    private void goOnOrSayThatItIsGone(Autosave autosave) {
        try {
            goOnFromNow(autosave);
        } catch (ContactProblem.NotFound removed) {
            faults.show(removed);
        }
    }

    /** Another contact point of the state may change meanwhile; of this one, both texts are shown side by side. */
    private void goOnFromNow(Autosave autosave) {
        ContactsOfState now = contacts.of(state);
        ContactDraft theirs = recorded(now);
        boolean same = theirs.equals(recorded);
        version = now.version();
        recorded = theirs;
        if (same) {
            save(autosave);
            return;
        }
        List<ConflictDialog.Part> parts = new ArrayList<>();
        differing(parts, form.name, theirs.name());
        differing(parts, form.telephone, theirs.telephone());
        differing(parts, form.email, theirs.email());
        new ConflictDialog(getTranslation("form.colleague"), parts, () -> save(autosave), faults::clear).open();
    }

    private static void differing(List<ConflictDialog.Part> parts, TextField mine, String theirs) {
        if (!theirs.equals(mine.getValue())) {
            parts.add(new ConflictDialog.Part(mine.getLabel(), theirs, mine.getValue(), () -> mine.setValue(theirs)));
        }
    }

    private ContactDraft recorded(ContactsOfState found) {
        return point.equals(NEW)
                ? ContactDraft.EMPTY
                : found.contacts().point(point).draft();
    }

    /** The same whatever is recorded meanwhile, so that nothing typed is lost. */
    private String key() {
        return "contact." + state + "." + point;
    }
}
