package org.accord.measures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.accord.accounts.Drafts;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.MeasureProblem;
import org.accord.measures.Measures;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Problem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** One measure as a form: a new one, or one to change. What is typed is kept as it is typed. */
@Route("measures/:id/form")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class MeasureEditor extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient Measures measures;
    private final transient Drafts drafts;
    private final transient FormFaults faults = new FormFaults();
    private final transient MeasureForm form;
    private String id = NEW;
    private long version;
    private transient MeasureDraft recorded = MeasureDraft.EMPTY;

    MeasureEditor(Measures measures, Drafts drafts) {
        this.measures = measures;
        this.drafts = drafts;
        form = new MeasureForm(
                faults, this::getTranslation, Language.of(getLocale()), states(measures), measures.instruments());
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse(NEW);
        if (!measures.areOpen()) {
            throw new MeasureProblem.NotAllowed();
        }
        recorded = id.equals(NEW) ? blank() : take(current());
        removeAll();
        add(new Work(desk()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(id.equals(NEW) ? "measures.new" : "measures.change");
    }

    /** The secretariat records of all states, others of their own. */
    private static List<CountryCode> states(Measures measures) {
        return CurrentActor.get().isSecretariat()
                ? Countries.all().stream().map(Country::code).toList()
                : measures.own();
    }

    /** Of whoever speaks for one state only, it is that one. */
    private MeasureDraft blank() {
        List<CountryCode> own = measures.own();
        MeasureDraft empty = MeasureDraft.EMPTY;
        return own.size() != 1 || CurrentActor.get().isSecretariat()
                ? empty
                : new MeasureDraft(own.getFirst(), "", "", null, "", "", "", null, false, "");
    }

    private Recorded<Measure> current() {
        Recorded<Measure> now = measures.find(id, AsOf.NOW).orElseThrow(() -> new MeasureProblem.NotFound(id));
        if (!measures.mayChange(now.state())) {
            throw new MeasureProblem.NotAllowed();
        }
        return now;
    }

    private MeasureDraft take(Recorded<Measure> now) {
        version = now.version();
        return now.state().draft();
    }

    private Desk desk() {
        ActsBar bar = new ActsBar();
        Autosave autosave =
                new Autosave(bar, () -> drafts.keep(key(), form.typed()).savedAt());
        List<Component> above = begin(autosave);
        bar.primary(getTranslation("common.save"), click -> save(autosave));
        return new Desk(getTranslation("measures.title"), getPageTitle())
                .back(new RouterLink(getTranslation("measures.title"), MeasuresView.class))
                .wide(above.toArray(Component[]::new))
                .column(form.state, form.instrument, form.article, form.kind)
                .column(form.title, form.language, form.link, form.since, form.onOrBefore, form.source)
                .acts(bar);
    }

    /** Fills the form with what is in the record, or with what was typed and not sent; the answer says so above it. */
    private List<Component> begin(Autosave autosave) {
        List<Component> above = new ArrayList<>();
        form.fill(recorded);
        drafts.find(key(), MeasureDraft.class).ifPresent(kept -> {
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
            Recorded<Measure> saved =
                    id.equals(NEW) ? measures.record(form.typed()) : measures.amend(id, version, form.typed());
            autosave.stop();
            drafts.discard(key());
            Notices.success(getTranslation("measures.saved"));
            UI.getCurrent().navigate("measures/" + saved.id());
        } catch (RegisterProblem.ChangedMeanwhile changed) {
            goOnFromNow(autosave);
        } catch (Problem refused) {
            faults.show(refused);
        }
    }

    /** Somebody else changed or reviewed it: where words differ, both are shown side by side. */
    private void goOnFromNow(Autosave autosave) {
        try {
            MeasureDraft theirs = take(current());
            if (theirs.equals(recorded)) {
                save(autosave);
                return;
            }
            recorded = theirs;
            List<ConflictDialog.Part> parts = new ArrayList<>();
            differing(
                    parts,
                    form.title.getLabel(),
                    theirs.title(),
                    form.title.getValue(),
                    () -> form.title.setValue(theirs.title()));
            differing(parts, form.article, theirs.article());
            differing(parts, form.link, theirs.link());
            differing(parts, form.source, theirs.source());
            new ConflictDialog(getTranslation("form.colleague"), parts, () -> save(autosave), faults::clear).open();
        } catch (MeasureProblem gone) {
            faults.show(gone);
        }
    }

    private static void differing(List<ConflictDialog.Part> parts, TextField mine, String theirs) {
        differing(parts, mine.getLabel(), theirs, mine.getValue(), () -> mine.setValue(theirs));
    }

    private static void differing(
            List<ConflictDialog.Part> parts, String label, String theirs, String mine, Runnable take) {
        if (!theirs.equals(mine)) {
            parts.add(new ConflictDialog.Part(label, theirs, mine, take::run));
        }
    }

    private String key() {
        return "measure." + id;
    }
}
