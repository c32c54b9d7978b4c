package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.charters.ui.CharterChoice;
import org.accord.register.Recorded;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.Sign;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.Applications;
import org.accord.signatories.Lookalike;
import org.accord.signatories.VettingRules;
import org.accord.signatories.Vettings;

/** One application: who asks, and the decision with its reason. */
final class ApplicationDesk {

    private final Applications applications;
    private final Accounts accounts;
    private final VettingRules rules;
    private final ApplicationPapers papers;
    private final Optional<String> charter;
    private final Recorded<Application> application;
    private final VettingDesk vetting;
    private final Runnable decided;

    ApplicationDesk(
            Applications applications,
            Accounts accounts,
            ApplicationPapers papers,
            Vettings vettings,
            VettingRules rules,
            PersonNames names,
            CharterChoice charters,
            String id,
            Runnable changed,
            Runnable decided) {
        this.applications = applications;
        this.accounts = accounts;
        this.papers = papers;
        this.rules = rules;
        this.application = applications.find(id);
        this.charter = charters.nameOf(application.state().charter());
        this.vetting = new VettingDesk(vettings, names, application);
        this.decided = decided;
        vetting.whenActed(changed);
    }

    Desk desk() {
        Application asked = application.state();
        List<Lookalike> alike = applications.lookalikes(application.id());
        Desk desk = new Desk(
                        text("signatories.application.eyebrow", "at", asked.submittedAt()),
                        asked.name().in(language()))
                .under(new Standing(sign(asked.state()), text("applicationState." + asked.state())))
                .column(
                        new H2(text("signatories.application.facts")),
                        facts(asked),
                        statement(asked),
                        new PapersPart(asked, papers.of(application.id()), language()),
                        new LookalikePart(alike, language()));
        boolean isSignatory = alike.stream().anyMatch(each -> each.likeness() == Lookalike.Likeness.SAME);
        desk.column(new ChecklistPart(vetting)).column(new QuestionsPart(vetting));
        StepsPart steps = new StepsPart(vetting);
        if (asked.state() != Application.State.SUBMITTED) {
            return desk.column(steps).column(decision(asked, isSignatory));
        }
        DecisionPart decision = new DecisionPart(applications, rules, vetting, application, alike, decided);
        return desk.column(steps, decision).acts(decision.acts());
    }

    private Facts facts(Application asked) {
        Facts facts = new Facts();
        charter.ifPresent(name -> facts.fact(text("sidebyside.charter"), name));
        facts.fact(text("signatories.type"), text("organisationType." + asked.type()))
                .fact(
                        text("signatories.country"),
                        Countries.find(asked.country())
                                .map((Country country) -> country.name(language()))
                                .orElse(asked.country().iso2()))
                .fact(text("signatories.apply.signatoryName"), asked.signatoryName())
                .fact(text("signatories.apply.signatoryFunction"), asked.signatoryFunction())
                .fact(text("signatories.apply.email"), asked.email());
        if (!asked.website().isEmpty()) {
            Anchor website = new Anchor(asked.website(), asked.website());
            website.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank");
            website.addClassName("ltr");
            facts.fact(text("signatories.apply.website"), website);
        }
        return facts;
    }

    private Div statement(Application asked) {
        Div statement = new Div(new H2(text("signatories.application.statement")));
        statement.addClassName("part");
        Paragraph words = new Paragraph(
                asked.statement().isEmpty() ? text("signatories.application.noStatement") : asked.statement());
        words.getElement().setAttribute("dir", "auto");
        words.addClassName("typed");
        statement.add(words);
        return statement;
    }

    private Component[] decision(Application asked, boolean isSignatory) {
        Paragraph why = new Paragraph(asked.reason());
        why.getElement().setAttribute("dir", "auto");
        why.addClassName("typed");
        H2 heading = new H2(text("signatories.application.decision"));
        Standing standing = new Standing(sign(asked.state()), text("applicationState." + asked.state()));
        Span by = new Span(applications
                .decision(application.id())
                .map(step -> vetting.by("vetting.by", step.actor(), step.at()))
                .orElse(""));
        by.addClassName("sub");
        return asked.state() == Application.State.ENROLLED && !isSignatory
                ? new Component[] {heading, standing, by, why, representatives(asked)}
                : new Component[] {heading, standing, by, why};
    }

    private Component representatives(Application asked) {
        Div part = new Div(new H2(text("signatories.application.representatives")));
        part.addClassName("part");
        List<User> people = accounts.byOrganisation(asked.organisation());
        people.forEach(person -> part.add(new Paragraph(person.displayName())));
        if (people.isEmpty()) {
            RouterLink first = new RouterLink(
                    text("signatories.account.give"),
                    FirstAccountView.class,
                    new RouteParameters("id", application.id()));
            first.addClassName("next");
            part.add(new Paragraph(new Span(text("signatories.application.nobody"))), first);
        }
        return part;
    }

    private static Sign sign(Application.State state) {
        return switch (state) {
            case SUBMITTED, ACCEPTED -> Sign.DOING;
            case ENROLLED -> Sign.DONE;
            case REFUSED, TAKEN_BACK -> Sign.SILENT;
        };
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return VettingDesk.text(key, arguments);
    }
}
