package org.accord.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.progress.Owing;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ReportingRule;
import org.accord.progress.ReportingRules;
import org.accord.progress.RuleDraft;
import org.accord.progress.RuleWords;
import org.accord.progress.Rules;
import org.accord.register.RegisterProblem;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Size;

/** The reporting rules of the charter by the day they count from, and the form for the next. */
@Route("settings/rules")
@Menu(title = "rules.title", order = 82)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class RulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final transient Rules rules;
    private final transient RuleWords words;
    private final transient Charters charters;
    private final transient Clock clock;
    private final transient FormFaults faults = new FormFaults();
    private final UnorderedList list = new UnorderedList();
    private final Div meanwhile = new Div();
    private final DayField from = new DayField(getTranslation("rules.from"));
    private final IntegerField grace = new IntegerField(getTranslation("rules.grace"));
    private final IntegerField silent = new IntegerField(getTranslation("rules.silent"));
    private final IntegerField further = new IntegerField(getTranslation("standing.rule.further"));
    private final MultiSelectComboBox<OrganisationType> types =
            new MultiSelectComboBox<>(getTranslation("owing.types"), OrganisationType.values());
    private final MultiSelectComboBox<Size> sizes =
            new MultiSelectComboBox<>(getTranslation("owing.sizes"), Size.values());
    private final IntegerField joined = new IntegerField(getTranslation("owing.joined"));
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    RulesView(Rules rules, RuleWords words, Charters charters, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.charters = charters;
        this.clock = clock;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, from, grace, silent, further, types, sizes, joined);

        addClassName("view");
        list.addClassName("plain");
        form.addClassName("form");
        meanwhile.getElement().setAttribute("role", "alert");
        from.setHelperText(getTranslation("rules.from.help"));
        grace.setHelperText(getTranslation("rules.grace.help"));
        silent.setHelperText(getTranslation("rules.silent.help"));
        further.setHelperText(getTranslation("standing.rule.further.help"));
        types.setHelperText(getTranslation("owing.types.help"));
        types.setItemLabelGenerator(type -> getTranslation("organisationType." + type));
        sizes.setHelperText(getTranslation("owing.sizes.help"));
        sizes.setItemLabelGenerator(size -> words.size(size, Language.of(getLocale())));
        joined.setHelperText(getTranslation("owing.joined.help"));
        from.setRequiredIndicatorVisible(true);
        grace.setRequiredIndicatorVisible(true);
        silent.setRequiredIndicatorVisible(true);
        faults.bind("from", from);
        faults.bind("graceDays", grace);
        faults.bind("silentCycles", silent);
        faults.bind("furtherCycles", further);
        faults.bind("types", types);
        faults.bind("joinedDays", joined);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation("rules.title"))
                .column(
                        choosing,
                        new H2(getTranslation("rules.all")),
                        new Paragraph(getTranslation("rules.what")),
                        list)
                .column(new H2(getTranslation("rules.next")), form)
                .acts(acts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CharterChoice choice = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        charter = choice.slug();
        choice.show(
                choosing,
                chosen -> getUI().ifPresent(
                                ui -> ui.navigate(RulesView.class, RouteParameters.empty(), chosen.parameters())));
        faults.clear();
        meanwhile.removeAll();
        ReportingRule now = rules.now(charter);
        grace.setValue(now.graceDays());
        silent.setValue(now.silentCycles());
        further.setValue(now.furtherCycles());
        types.setValue(now.owing().types());
        sizes.setValue(now.owing().sizes());
        joined.setValue(now.owing().joinedDays());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }

    private void show() {
        seen = rules.version(charter);
        ReportingRules all = rules.of(charter);
        LocalDate today = Days.of(clock.instant());
        ReportingRule inForce = all.on(today);
        list.removeAll();
        all.rules().reversed().forEach(rule -> list.add(new ListItem(row(rule, inForce, today))));
        if (all.rules().stream().noneMatch(rule -> rule.from().equals(ReportingRule.USUAL.from()))) {
            list.add(new ListItem(row(ReportingRule.USUAL, inForce, today)));
        }
    }

    private Div row(ReportingRule rule, ReportingRule inForce, LocalDate today) {
        boolean future = rule.from().isAfter(today);
        boolean usual = rule.equals(ReportingRule.USUAL);
        String state = future ? "FUTURE" : rule.equals(inForce) ? "IN_FORCE" : "PAST";
        Div what = new Div(
                new H3(usual ? getTranslation("rules.usual") : getTranslation("rules.since", "day", rule.from())),
                new Standing(sign(state), getTranslation("rules.state." + state)));
        words.of(rule, Language.of(getLocale())).forEach(sentence -> what.add(new Paragraph(Isolated.text(sentence))));
        Div row = new Div(what);
        row.addClassNames("entry", "held");
        if (future) {
            Button back = new Button(getTranslation("rules.takeBack"), click -> takeBack(rule));
            back.setAriaLabel(getTranslation("rules.takeBack.of", "day", rule.from()));
            row.add(back);
        }
        return row;
    }

    private static Sign sign(String state) {
        return switch (state) {
            case "FUTURE" -> Sign.DOING;
            case "IN_FORCE" -> Sign.DONE;
            default -> Sign.SILENT;
        };
    }

    private void set() {
        faults.clear();
        meanwhile.removeAll();
        try {
            rules.set(charter, draft(), seen);
            Notices.success(getTranslation("rules.done.set"));
            from.clear();
            show();
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            sayWhatStands();
        }
    }

    private void takeBack(ReportingRule rule) {
        meanwhile.removeAll();
        try {
            rules.takeBack(charter, rule.from(), seen);
            Notices.success(getTranslation("rules.done.takenBack"));
            show();
        } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.NotInState faster) {
            sayWhatStands();
        }
    }

    private void sayWhatStands() {
        meanwhile.add(new Paragraph(getTranslation("rules.changedMeanwhile")));
        show();
    }

    private RuleDraft draft() {
        return new RuleDraft(
                from.getValue(),
                Optional.ofNullable(grace.getValue()).orElse(NOT_GIVEN),
                Optional.ofNullable(silent.getValue()).orElse(NOT_GIVEN),
                further.getValue(),
                new Owing(
                        types.getValue(),
                        sizes.getValue(),
                        Optional.ofNullable(joined.getValue()).orElse(0)));
    }
}
