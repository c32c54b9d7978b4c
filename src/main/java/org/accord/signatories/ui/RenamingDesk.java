package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;

/** What one organisation is and was called, what was asked for, and what the reader may do about it. */
final class RenamingDesk {

    private final Renamings renamings;
    private final Recorded<Organisation> now;
    private final Optional<Recorded<Renaming>> last;
    private final Deciding deciding;
    private final Facts names = new Facts();

    RenamingDesk(Renamings renamings, Recorded<Organisation> now, Optional<Recorded<Renaming>> last, Runnable changed) {
        this.renamings = renamings;
        this.now = now;
        this.last = last;
        this.deciding = new Deciding("renaming.meanwhile", changed);
    }

    /** With what the secretariat, or an administrator of the organisation, may do. */
    Desk desk(boolean staff, boolean head) {
        Organisation organisation = now.state();
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
        all(names, organisation.name());
        organisation
                .formerNames()
                .reversed()
                .forEach(former -> names.fact(
                        text("renaming.until", "day", former.until()),
                        former.name().in(language())));
        Anchor page = new Anchor("/signatories/" + organisation.slug(), text("workspace.publicPage"));
        page.setRouterIgnore(true);
        return new Component[] {new H2(text("renaming.names")), names, page};
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
                new ArrayList<>(List.of(new H2(text("renaming.request")), facts, Deciding.typed(asked.reason())));
        if (!asked.answer().isEmpty()) {
            parts.addAll(List.of(new H2(text("renaming.answer")), Deciding.typed(asked.answer())));
        }
        return parts.toArray(Component[]::new);
    }

    private void decide(Desk desk, Recorded<Renaming> open, boolean staff, boolean head) {
        boolean asked = open.state().state() == Renaming.State.ASKED;
        if (asked && staff) {
            List<Component> form =
                    new ArrayList<>(List.of(deciding.form("renaming.decide", "answer", "renaming.answer", false)));
            form.add(1, new Paragraph(text("renaming.what")));
            deciding.acts()
                    .primary(
                            text("renaming.accept"),
                            click -> sure(
                                    "renaming.accept",
                                    open.state().name(),
                                    () -> deciding.attempt(
                                            "renaming.done.renamed",
                                            () -> renamings.accept(open.state().organisation(), open.version()))));
            deciding.acts().secondary(text("renaming.refuse"), click -> refuse(open));
            desk.wide(form.toArray(Component[]::new)).acts(deciding.acts());
        } else if (!asked) {
            goOn(desk, open, staff);
        } else if (head) {
            deciding.acts()
                    .secondary(
                            text("renaming.takeBack"),
                            click -> deciding.attempt(
                                    "renaming.done.takenBack",
                                    () -> renamings.takeBack(open.state().organisation(), open.version())));
            desk.wide(new Paragraph(text("renaming.waits")))
                    .wide(deciding.said())
                    .acts(deciding.acts());
        }
    }

    /** The organisation reads why: asked once more, when the answer is there. */
    private void refuse(Recorded<Renaming> open) {
        Runnable act = () -> deciding.attempt(
                "renaming.done.refused",
                () -> renamings.refuse(open.state().organisation(), open.version(), deciding.words()));
        if (deciding.isEmpty()) {
            act.run();
            return;
        }
        Sure.ask(
                text("renaming.refuse.sure", "name", open.state().name().in(language())),
                text("renaming.refuse"),
                act,
                text("renaming.refuse.follows"));
    }

    private void sure(String verb, LocalisedText next, Runnable act) {
        Sure.ask(
                text("renaming.accept.sure", "former", now.state().name().in(language()), "name", next.in(language())),
                text(verb),
                act,
                text("renaming.what"));
    }

    private void goOn(Desk desk, Recorded<Renaming> decided, boolean staff) {
        desk.wide(new Paragraph(text("renaming.decided"))).wide(deciding.said());
        if (staff) {
            deciding.acts()
                    .primary(
                            text("renaming.carryOn"),
                            click -> deciding.attempt(
                                    "renaming.done.renamed",
                                    () -> renamings.accept(decided.state().organisation(), decided.version())));
            desk.acts(deciding.acts());
        }
    }

    private void form(Desk desk, boolean staff) {
        RenamingForm form = new RenamingForm(deciding.faults(), now.state().name());
        if (staff) {
            deciding.acts().primary(text("renaming.rename"), click -> rename(form));
        } else {
            deciding.acts()
                    .primary(
                            text("renaming.send"),
                            click -> deciding.attempt(
                                    "renaming.done.sent",
                                    () -> renamings.ask(now.state().id(), now.version(), form.draft())));
        }
        desk.wide(deciding.meanwhile())
                .wide(form.parts(text("renaming.new"), text("renaming.what")))
                .acts(deciding.acts());
    }

    /** Everyone sees it at once: asked once more, when all that must be there is. */
    private void rename(RenamingForm form) {
        Runnable act = () -> deciding.attempt(
                "renaming.done.renamed", () -> renamings.rename(now.state().id(), now.version(), form.draft()));
        form.complete().ifPresentOrElse(next -> sure("renaming.rename", next, act), act);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return names.getTranslation(key, arguments);
    }
}
