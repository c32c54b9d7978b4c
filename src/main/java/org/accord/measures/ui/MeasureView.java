package org.accord.measures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.instruments.Instrument;
import org.accord.measures.Measure;
import org.accord.measures.MeasureProblem;
import org.accord.measures.Measures;
import org.accord.measures.TitleLanguages;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** One measure with its source, who recorded and reviewed it, and what the caller may do about it. */
@Route("measures/:id")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class MeasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient Accounts accounts;

    MeasureView(Measures measures, Accounts accounts) {
        this.measures = measures;
        this.accounts = accounts;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!measures.areOpen()) {
            throw new MeasureProblem.NotAllowed();
        }
        Recorded<Measure> found = measures.find(id, AsOf.NOW).orElseThrow(() -> new MeasureProblem.NotFound(id));
        removeAll();
        add(new Work(desk(found)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measures.title");
    }

    private Desk desk(Recorded<Measure> found) {
        Measure measure = found.state();
        return new Desk(Countries.name(measure.state(), language()), measure.title())
                .back(new RouterLink(getTranslation("measures.title"), MeasuresView.class))
                .under(new Standing(
                        measure.standing().sign(),
                        getTranslation("measureStanding." + measure.standing().name())))
                .column(facts(measure))
                .column(people(measure), page(measure))
                .acts(acts(found));
    }

    private Facts facts(Measure measure) {
        Facts facts = new Facts()
                .fact(getTranslation("instruments.instrument"), instrument(measure))
                .fact(getTranslation("measures.kind"), getTranslation("measureKind." + measure.kind()))
                .fact(getTranslation("measures.language"), TitleLanguages.name(measure.language(), language()))
                .fact(getTranslation("measures.since"), day(measure))
                .fact(getTranslation("instruments.source"), measure.source());
        if (!measure.article().isEmpty()) {
            facts.fact(getTranslation("measures.article"), measure.article());
        }
        if (!measure.link().isEmpty()) {
            facts.fact(getTranslation("measures.link"), link(measure.link()));
        }
        return facts;
    }

    private String capital(String word) {
        int first = word.offsetByCodePoints(0, Math.min(1, word.length()));
        return word.substring(0, first).toUpperCase(getLocale()) + word.substring(first);
    }

    /** Who did what, by name: for colleagues only. */
    private Facts people(Measure measure) {
        Facts people = new Facts();
        for (Revision<Measure> step : measures.history(measure.id()).reversed()) {
            people.fact(
                    capital(getTranslation("verb." + step.verb())),
                    getTranslation(
                            "measures.step",
                            "who",
                            accounts.nameOf(step.actor()).orElseGet(() -> getTranslation("form.colleague")),
                            "day",
                            Days.of(step.at())));
        }
        return people;
    }

    private Anchor page(Measure measure) {
        Anchor page = new Anchor("/states/" + measure.state().slug() + "#measures", getTranslation("measures.public"));
        page.setRouterIgnore(true);
        return page;
    }

    private ActsBar acts(Recorded<Measure> found) {
        Measure measure = found.state();
        ActsBar bar = new ActsBar();
        if (measures.mayReview(measure)) {
            bar.primary(getTranslation("measures.review"), click -> {
                measures.review(found.id(), found.version());
                done("measures.reviewedNow");
            });
        }
        if (measures.mayChange(measure)) {
            bar.secondary(
                    getTranslation("measures.change"),
                    click -> UI.getCurrent().navigate("measures/" + found.id() + "/form"));
            successor(found).ifPresent(bar::add);
            bar.quiet(getTranslation("measures.withdraw"), click -> confirmWithdrawal(found));
        }
        return bar;
    }

    /** Chooses what stands in its place from then on, when there is anything to choose. */
    private Optional<Component> successor(Recorded<Measure> found) {
        List<Measure> others = measures.successors(found.state());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Select<Measure> by = new Select<>();
        by.setAriaLabel(getTranslation("measures.supersede.by"));
        by.setPlaceholder(getTranslation("measures.supersede.by"));
        by.setItems(others);
        by.setItemLabelGenerator(Measure::title);
        Button supersede = new Button(
                getTranslation("measures.supersede"),
                click -> by.getOptionalValue().ifPresent(other -> {
                    measures.supersede(found.id(), found.version(), other.id());
                    done("measures.supersededNow");
                }));
        Span both = new Span(by, supersede);
        return Optional.of(both);
    }

    private void confirmWithdrawal(Recorded<Measure> found) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("measures.withdraw"),
                getTranslation("measures.withdraw.what"),
                getTranslation("measures.withdraw"),
                click -> {
                    measures.withdraw(found.id(), found.version());
                    done("measures.withdrawnNow");
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void done(String said) {
        Notices.success(getTranslation(said));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private String instrument(Measure measure) {
        return measures.instruments().stream()
                .filter(instrument -> instrument.slug().equals(measure.instrument()))
                .map(Instrument::name)
                .findFirst()
                .map(name -> name.in(language()))
                .orElse(measure.instrument());
    }

    private String day(Measure measure) {
        LocalDate day = measure.since().day();
        return measure.since().isExact()
                ? Formats.of(language()).day(day)
                : getTranslation("factDay.ON_OR_BEFORE", "day", day);
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor(address, Isolated.text(address));
        link.getElement().setAttribute("dir", "ltr").setAttribute("rel", "noreferrer");
        link.setRouterIgnore(true);
        return link;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
