package org.accord.charters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.accounts.Draft;
import org.accord.accounts.Drafts;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** Where the next version of a charter's text is written: kept as a draft, looked at word by word, then published. */
@Route("settings/charters/:slug/text")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CharterTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Charters charters;
    private final transient Drafts drafts;
    private final transient FormFaults faults = new FormFaults();
    private final transient List<PrincipleFields> principles = new ArrayList<>();
    private final ActsBar acts = new ActsBar();
    private final Div fields = new Div();
    private final Div preview = new Div();
    private final Select<Language> language = new Select<>();
    private transient LocalisedField name = new LocalisedField("", 300, Map.of(), () -> {});
    private String slug = "";
    private int seen;

    CharterTextView(Charters charters, Drafts drafts) {
        this.charters = charters;
        this.drafts = drafts;

        addClassName("view");
        fields.addClassName("form");
        preview.getElement().setAttribute("role", "status");
        language.setLabel(getTranslation("charters.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setHelperText(getTranslation("charters.language.help"));
        language.addValueChangeListener(change -> show(change.getValue()));
        faults.bind("principles", fields);
        acts.primary(getTranslation("charters.preview"), click -> preview());
        acts.secondary(getTranslation("charters.principle.add"), click -> addPrinciple());
        acts.quiet(getTranslation("charters.discard"), click -> discard());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        begin();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("charters.write");
    }

    private void begin() {
        Charter now = charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
        CharterDraft draft =
                drafts.find(key(), CharterDraft.class).map(Drafts.Kept::typed).orElseGet(() -> CharterDraft.of(now));
        seen = draft.seen();
        fill(draft);
        removeAll();
        add(new Work(new Desk(
                        getTranslation("charters.from", "version", seen),
                        now.name().in(Language.of(getLocale())))
                .back(back())
                .column(
                        new H2(getTranslation("charters.write")),
                        new Paragraph(getTranslation("charters.write.what")),
                        faults.summary(),
                        language,
                        fields)
                .column(new H2(getTranslation("charters.changes")), preview)
                .acts(acts)));
        language.setValue(Language.of(getLocale()));
        show(language.getValue());
    }

    private RouterLink back() {
        return new RouterLink(
                getTranslation("charters.settings"), ChartersView.class, new RouteParameters("slug", slug));
    }

    private void fill(CharterDraft draft) {
        faults.clear();
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("charters.preview.hint")));
        fields.removeAll();
        principles.clear();
        name = new LocalisedField(getTranslation("charters.name"), 300, draft.name(), this::keep);
        name.bind(faults, "name");
        fields.add(name);
        draft.principles().forEach(this::addPrinciple);
    }

    private void addPrinciple(PrincipleDraft draft) {
        PrincipleFields added = new PrincipleFields(principles.size() + 1, draft, faults, this::keep);
        principles.add(added);
        fields.add(added);
    }

    private void addPrinciple() {
        addPrinciple(new PrincipleDraft(Map.of(), Map.of(), List.of()));
        principles.getLast().show(language.getValue());
        principles.getLast().scrollIntoView();
        keep();
    }

    private void show(Language chosen) {
        name.show(chosen);
        principles.forEach(principle -> principle.show(chosen));
    }

    private CharterDraft draft() {
        return new CharterDraft(
                seen,
                name.texts(),
                principles.stream().map(PrincipleFields::draft).toList());
    }

    private void keep() {
        Draft kept = drafts.keep(key(), draft());
        acts.saved(getTranslation(
                "common.saved", "time", Formats.of(Language.of(getLocale())).time(kept.savedAt())));
    }

    private void discard() {
        drafts.discard(key());
        begin();
        acts.saved("");
    }

    private void preview() {
        faults.clear();
        Charter now = charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
        try {
            Charter next = charters.preview(slug, draft());
            Button publish =
                    new Button(getTranslation("charters.publish", "version", next.version()), click -> publish());
            preview.removeAll();
            preview.add(new TextChanges(now, next), new Paragraph(getTranslation("charters.publish.what")), publish);
            publish.focus();
        } catch (CharterProblem.Invalid invalid) {
            wrong(invalid);
        }
    }

    /** Turns to the first language in which something is wrong, and says what is wrong in it; then comes the next. */
    private void wrong(CharterProblem.Invalid invalid) {
        Arrays.stream(Language.values())
                .filter(each -> invalid.faults().keySet().stream().anyMatch(field -> isIn(each, field)))
                .findFirst()
                .ifPresent(language::setValue);
        Map<String, String> shown = new TreeMap<>(invalid.faults());
        shown.keySet()
                .removeIf(field -> Arrays.stream(Language.values())
                        .anyMatch(other -> other != language.getValue() && isIn(other, field)));
        faults.show(new CharterProblem.Invalid(shown));
    }

    private static boolean isIn(Language language, String field) {
        return field.endsWith("." + language.tag());
    }

    private void publish() {
        try {
            Charter published = charters.publish(slug, draft());
            drafts.discard(key());
            Notices.success(getTranslation("charters.published", "version", published.version()));
            getUI().ifPresent(ui -> ui.navigate(ChartersView.class, new RouteParameters("slug", slug)));
        } catch (CharterProblem.ChangedMeanwhile faster) {
            seen = charters.find(slug).map(Charter::version).orElse(seen);
            keep();
            preview();
            preview.addComponentAsFirst(new Paragraph(getTranslation("charters.changedMeanwhile", "version", seen)));
        } catch (CharterProblem.Invalid invalid) {
            wrong(invalid);
        }
    }

    private String key() {
        return "charter." + slug;
    }
}
