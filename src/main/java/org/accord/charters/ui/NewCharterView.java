package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.accounts.Draft;
import org.accord.accounts.Drafts;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterOpening;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** Where another charter is written and opened for signature. */
@Route("settings/new-charter")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class NewCharterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "new-charter";

    private final transient Charters charters;
    private final transient Drafts drafts;
    private final transient Clock clock;
    private final transient FormFaults faults = new FormFaults();
    private final ActsBar acts = new ActsBar();
    private final TextField slug = new TextField(getTranslation("charters.slug"));
    private final Select<Language> original = new Select<>();
    private final DayField adopted = new DayField(getTranslation("charters.adopted"));
    private final TextField source = new TextField(getTranslation("charters.source"));
    private final TextForm form;
    private boolean filling = true;

    NewCharterView(Charters charters, Drafts drafts, Clock clock) {
        this.charters = charters;
        this.drafts = drafts;
        this.clock = clock;
        form = new TextForm(faults, this::keep);
        Div facts = new Div(faults.summary(), slug, original, adopted, source);

        addClassName("view");
        facts.addClassName("form");
        slug.setHelperText(getTranslation("charters.slug.help"));
        slug.setRequiredIndicatorVisible(true);
        slug.setMaxLength(60);
        original.setLabel(getTranslation("charters.original"));
        original.setItems(Language.values());
        original.setItemLabelGenerator(Language::ownName);
        adopted.setRequiredIndicatorVisible(true);
        source.setRequiredIndicatorVisible(true);
        source.setMaxLength(300);
        source.setHelperText(getTranslation("charters.source.help"));
        faults.bind("slug", slug);
        faults.bind("original", original);
        faults.bind("adopted", adopted);
        faults.bind("source", source);
        slug.addValueChangeListener(change -> keep());
        original.addValueChangeListener(change -> needs(change.getValue()));
        adopted.addValueChangeListener(change -> keep());
        source.addValueChangeListener(change -> keep());
        acts.primary(getTranslation("charters.open"), click -> open());
        acts.secondary(getTranslation("charters.principle.add"), click -> form.addPrinciple());
        acts.quiet(getTranslation("charters.discard"), click -> discard());

        add(new Work(new Desk("", getTranslation("charters.new"))
                .back(new RouterLink(getTranslation("charters.settings"), ChartersView.class))
                .column(
                        new H2(getTranslation("charters.facts")),
                        new Paragraph(getTranslation("charters.new.what")),
                        facts)
                .column(new H2(getTranslation("charters.text")), form)
                .acts(acts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(drafts.find(KEY, CharterOpening.class).map(Drafts.Kept::typed).orElseGet(this::empty));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("charters.new");
    }

    private CharterOpening empty() {
        return new CharterOpening(
                "",
                Language.of(getLocale()),
                Days.of(clock.instant()),
                "",
                new CharterDraft(0, Map.of(), List.of(new PrincipleDraft(Map.of(), Map.of(), List.of()))));
    }

    private void fill(CharterOpening begun) {
        filling = true;
        slug.setValue(begun.slug());
        original.setValue(begun.original());
        adopted.setValue(begun.adopted());
        source.setValue(begun.source());
        form.fill(begun.text(), Set.of(begun.original()), begun.original());
        filling = false;
    }

    private void needs(Language authoritative) {
        form.needs(Set.of(authoritative));
        keep();
    }

    private CharterOpening opening() {
        return new CharterOpening(
                slug.getValue().strip(), original.getValue(), adopted.getValue(), source.getValue(), form.draft(0));
    }

    private void keep() {
        if (!filling) {
            Draft kept = drafts.keep(KEY, opening());
            acts.saved(getTranslation(
                    "common.saved", "time", Formats.of(Language.of(getLocale())).time(kept.savedAt())));
        }
    }

    private void discard() {
        drafts.discard(KEY);
        fill(empty());
        acts.saved("");
    }

    private void open() {
        faults.clear();
        try {
            Charter opened = charters.open(opening());
            drafts.discard(KEY);
            Notices.success(
                    getTranslation("charters.opened", "name", opened.name().in(Language.of(getLocale()))));
            getUI().ifPresent(ui -> ui.navigate(ChartersView.class, new RouteParameters("slug", opened.slug())));
        } catch (CharterProblem.Invalid invalid) {
            form.wrong(invalid);
        }
    }
}
