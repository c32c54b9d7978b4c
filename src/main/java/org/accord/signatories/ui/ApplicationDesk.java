package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.Applications;
import org.accord.signatories.Lookalike;
import org.accord.signatories.SignatoryProblem;

/** One application: who asks, and the decision with its reason. */
final class ApplicationDesk {

    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;

    private final Applications applications;
    private final Accounts accounts;
    private final ApplicationPapers papers;
    private final Recorded<Application> application;
    private final Runnable decided;
    private final FormFaults faults = new FormFaults();
    private final TextArea reason = new TextArea();
    private final Div meanwhile = new Div();
    private final ActsBar acts = new ActsBar();

    ApplicationDesk(
            Applications applications, Accounts accounts, ApplicationPapers papers, String id, Runnable decided) {
        this.applications = applications;
        this.accounts = accounts;
        this.papers = papers;
        this.application = applications.find(id);
        this.decided = decided;
    }

    Desk desk() {
        Application asked = application.state();
        Desk desk = new Desk(
                        text("signatories.application.eyebrow", "at", asked.submittedAt()),
                        asked.name().in(language()))
                .under(new Standing(sign(asked.state()), text("applicationState." + asked.state())))
                .column(new H2(text("signatories.application.facts")), facts(asked), statement(asked));
        desk.column(new PapersPart(asked, papers.of(application.id()), language()));
        List<Lookalike> alike = applications.lookalikes(application.id());
        if (!alike.isEmpty()) {
            desk.column(new LookalikePart(alike, language()));
        }
        boolean isSignatory = alike.stream().anyMatch(each -> each.likeness() == Lookalike.Likeness.SAME);
        return asked.state() == Application.State.SUBMITTED
                ? desk.column(form()).acts(acts(isSignatory))
                : desk.column(decision(asked, isSignatory));
    }

    private Facts facts(Application asked) {
        Facts facts = new Facts()
                .fact(text("signatories.type"), text("organisationType." + asked.type()))
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

    private Component[] form() {
        reason.setLabel(text("signatories.applications.reason"));
        reason.setHelperText(text("signatories.applications.reason.help"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        return new Component[] {new H2(text("signatories.application.decision")), faults.summary(), meanwhile, reason};
    }

    /** A signatory cannot sign a second time: its application can only be refused. */
    private ActsBar acts(boolean isSignatory) {
        if (!isSignatory) {
            acts.primary(text("signatories.applications.accept"), click -> decide(this::accept));
        }
        acts.secondary(text("signatories.applications.refuse"), click -> decide(this::refuse));
        return acts;
    }

    private void accept() {
        applications.accept(application.id(), application.version(), reason.getValue());
        Notices.success(text(
                "signatories.applications.accepted",
                "name",
                application.state().name().in(language())));
    }

    private void refuse() {
        applications.refuse(application.id(), application.version(), reason.getValue());
        Notices.success(text("signatories.applications.refused"));
    }

    private void decide(Runnable act) {
        faults.clear();
        try {
            act.run();
            decided.run();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (SignatoryProblem.AlreadySignatory already) {
            Notices.problem(text("problem.signatories.alreadySignatory", "day", already.since()), text("common.close"));
            decided.run();
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            Application now = applications.find(application.id()).state();
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(text(
                    "signatories.applications.meanwhile",
                    "state",
                    text("applicationState." + now.state()),
                    "reason",
                    now.reason())));
            meanwhile.setVisible(true);
        }
    }

    private Component[] decision(Application asked, boolean isSignatory) {
        Paragraph why = new Paragraph(asked.reason());
        why.getElement().setAttribute("dir", "auto");
        why.addClassName("typed");
        H2 heading = new H2(text("signatories.application.decision"));
        Standing standing = new Standing(sign(asked.state()), text("applicationState." + asked.state()));
        return asked.state() == Application.State.ENROLLED && !isSignatory
                ? new Component[] {heading, standing, why, representatives(asked)}
                : new Component[] {heading, standing, why};
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
            case REFUSED -> Sign.SILENT;
        };
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return reason.getTranslation(key, arguments);
    }
}
