package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;
import org.accord.signatories.SignatoryProblem;

/** What one organisation is and was called, what was asked for, and what the reader may do about it. */
final class RenamingDesk {

    private static final int ANSWER_ROWS = 4;
    private static final int LONGEST_ANSWER = 2_000;

    private final Renamings renamings;
    private final Recorded<Organisation> now;
    private final Optional<Recorded<Renaming>> last;
    private final Runnable changed;
    private final FormFaults faults = new FormFaults();
    private final TextArea answer = new TextArea();
    private final Div meanwhile = new Div();
    private final ActsBar acts = new ActsBar();

    RenamingDesk(Renamings renamings, Recorded<Organisation> now, Optional<Recorded<Renaming>> last, Runnable changed) {
        this.renamings = renamings;
        this.now = now;
        this.last = last;
        this.changed = changed;
    }

    /** With what the secretariat, or an administrator of the organisation, may do. */
    Desk desk(boolean staff, boolean head) {
        Organisation organisation = now.state();
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        Desk desk = new Desk(
                text("organisationType." + organisation.type().name()),
                organisation.name().in(language()));
        if (last.isPresent()) {
            desk.column(names(organisation));
        } else {
            desk.wide(names(organisation));
        }
        last.ifPresent(found -> {
            desk.under(new Standing(
                    found.state().state().sign(),
                    text("renamingState." + found.state().state())));
            desk.column(request(found.state()));
        });
        Optional<Recorded<Renaming>> open =
                last.filter(found -> found.state().state().isOpen());
        if (open.isPresent()) {
            decide(desk, open.get(), staff, head);
        } else if (staff || head && organisation.type() != OrganisationType.STATE) {
            form(desk, staff);
        } else {
            desk.wide(new Paragraph(text("renaming.notYours")));
        }
        return desk;
    }

    private Component[] names(Organisation organisation) {
        Facts facts = new Facts();
        all(facts, organisation.name());
        organisation
                .formerNames()
                .reversed()
                .forEach(former -> facts.fact(
                        text("renaming.until", "day", former.until()),
                        former.name().in(language())));
        Anchor page = new Anchor("/signatories/" + organisation.slug(), text("workspace.publicPage"));
        page.setRouterIgnore(true);
        return new Component[] {new H2(text("renaming.names")), facts, page};
    }

    private static void all(Facts facts, LocalisedText name) {
        name.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> facts.fact(each.getKey().ownName(), each.getValue()));
    }

    private Component[] request(Renaming asked) {
        Formats formats = Formats.of(language());
        Facts facts = new Facts();
        all(facts, asked.name());
        facts.fact(text("renaming.day"), formats.shortDay(asked.effectiveOn()));
        Optional.ofNullable(asked.askedAt())
                .ifPresent(at -> facts.fact(text("renaming.asked"), formats.shortDay(Days.of(at))));
        Anchor source = new Anchor(asked.source(), asked.source());
        source.setTarget("_blank");
        source.getElement().setAttribute("rel", "noopener noreferrer");
        facts.fact(text("renaming.source"), source);
        List<Component> parts =
                new ArrayList<>(List.of(new H2(text("renaming.request")), facts, typed(asked.reason())));
        if (!asked.answer().isEmpty()) {
            parts.addAll(List.of(new H2(text("renaming.answer")), typed(asked.answer())));
        }
        return parts.toArray(Component[]::new);
    }

    private void decide(Desk desk, Recorded<Renaming> open, boolean staff, boolean head) {
        boolean asked = open.state().state() == Renaming.State.ASKED;
        if (asked && staff) {
            answer.setLabel(text("renaming.answer"));
            answer.setHelperText(text("renaming.answer.help"));
            answer.setMinRows(ANSWER_ROWS);
            answer.setMaxLength(LONGEST_ANSWER);
            faults.bind("answer", answer);
            acts.primary(
                    text("renaming.accept"),
                    click -> attempt(
                            "renaming.done.renamed",
                            () -> renamings.accept(open.state().organisation(), open.version())));
            acts.secondary(
                    text("renaming.refuse"),
                    click -> attempt(
                            "renaming.done.refused",
                            () -> renamings.refuse(open.state().organisation(), open.version(), answer.getValue())));
            desk.wide(
                            new H2(text("renaming.decide")),
                            new Paragraph(text("renaming.what")),
                            faults.summary(),
                            meanwhile,
                            answer)
                    .acts(acts);
        } else if (!asked) {
            goOn(desk, open, staff);
        } else if (head) {
            acts.secondary(
                    text("renaming.takeBack"),
                    click -> attempt(
                            "renaming.done.takenBack",
                            () -> renamings.takeBack(open.state().organisation(), open.version())));
            desk.wide(new Paragraph(text("renaming.waits")), faults.summary(), meanwhile)
                    .acts(acts);
        }
    }

    private void goOn(Desk desk, Recorded<Renaming> decided, boolean staff) {
        desk.wide(new Paragraph(text("renaming.decided")), faults.summary(), meanwhile);
        if (staff) {
            acts.primary(
                    text("renaming.carryOn"),
                    click -> attempt(
                            "renaming.done.renamed",
                            () -> renamings.accept(decided.state().organisation(), decided.version())));
            desk.acts(acts);
        }
    }

    private void form(Desk desk, boolean staff) {
        RenamingForm form = new RenamingForm(faults, now.state().name());
        String verb = staff ? "renaming.rename" : "renaming.send";
        acts.primary(
                text(verb),
                click -> attempt(staff ? "renaming.done.renamed" : "renaming.done.sent", () -> {
                    if (staff) {
                        renamings.rename(now.state().id(), now.version(), form.draft());
                    } else {
                        renamings.ask(now.state().id(), now.version(), form.draft());
                    }
                }));
        desk.wide(meanwhile)
                .wide(form.parts(text("renaming.new"), text("renaming.what")))
                .acts(acts);
    }

    private void attempt(String done, Runnable act) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            act.run();
            Notices.success(text(done));
            changed.run();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(text("renaming.meanwhile")));
            meanwhile.setVisible(true);
        }
    }

    private static Paragraph typed(String said) {
        Paragraph typed = new Paragraph(said);
        typed.getElement().setAttribute("dir", "auto");
        typed.addClassName("typed");
        return typed;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return answer.getTranslation(key, arguments);
    }
}
