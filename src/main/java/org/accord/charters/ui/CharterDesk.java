package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.NextVersion;
import org.accord.charters.ReendorsementWindow;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;

/** One charter: its text in each language, what happened to it, and whether it can be signed. */
final class CharterDesk {

    private final Charters charters;
    private final CharterVersions versions;
    private final Accounts accounts;
    private final Charter charter;
    private final Runnable changed;
    private final Div text = new Div();

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     */
    CharterDesk(Charters charters, CharterVersions versions, Accounts accounts, Charter charter, Runnable changed) {
        this.charters = charters;
        this.versions = versions;
        this.accounts = accounts;
        this.charter = charter;
        this.changed = changed;
    }

    Desk desk() {
        ActsBar acts = new ActsBar();
        boolean open = charter.isOpen();
        Charter.Signing other = open ? Charter.Signing.CLOSED : Charter.Signing.OPEN;
        acts.secondary(words("charters.signing.to." + other), click -> sign(other));
        RouterLink write = new RouterLink(
                words("charters.write"), CharterTextView.class, new RouteParameters("slug", charter.slug()));
        acts.add(write);
        acts.add(new Anchor("/charters/" + charter.slug(), words("charters.public")));
        return new Desk(
                        words("charters.textVersion", "version", charter.version()),
                        charter.name().in(language()))
                .under(ChartersView.standing(text, charter))
                .column(new H2(words("charters.text")), languages(), text)
                .column(next(), new H2(words("charters.history")), history())
                .acts(acts);
    }

    private void sign(Charter.Signing wanted) {
        try {
            charters.signing(charter.slug(), wanted);
        } catch (CharterProblem.NotInState already) {
            Notices.success(words("charters.signing.already." + wanted));
            changed.run();
            return;
        }
        Notices.success(words("charters.signing.done." + wanted));
        changed.run();
    }

    /** The version that is being written, and the time in which earlier signatories may sign the one in force. */
    private Div next() {
        Div next = new Div();
        ReendorsementWindow window = charter.window();
        if (window != null) {
            next.add(new Paragraph(Isolated.text(words("charters.window." + window.after(), "day", window.last()))));
        }
        versions.next(charter.slug()).map(Recorded::state).ifPresent(coming -> {
            next.add(new H2(words("charters.next", "version", coming.version())), state(coming));
            if (coming.state() == NextVersion.State.CONSULTATION) {
                next.add(new Button(words("charters.takeIn"), click -> takeIn()));
            }
        });
        return next;
    }

    private Paragraph state(NextVersion coming) {
        return new Paragraph(Isolated.text(
                coming.until() == null
                        ? words("charters.state.DRAFT")
                        : words("charters.state.CONSULTATION")
                                + " · "
                                + words("charters.consultedUntil", "day", coming.until())));
    }

    private void takeIn() {
        try {
            versions.takeIn(charter.slug());
            Notices.success(words("charters.takenIn"));
        } catch (CharterProblem.NotConsulted | CharterProblem.ChangedMeanwhile already) {
            Notices.success(words("charters.takenIn"));
        }
        changed.run();
    }

    private Select<Language> languages() {
        Select<Language> choice = new Select<>(words("charters.language"));
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(Language::ownName);
        choice.addValueChangeListener(change -> show(change.getValue()));
        choice.setValue(language());
        return choice;
    }

    private void show(Language language) {
        text.removeAll();
        OrderedList list = new OrderedList();
        charter.principles().forEach(principle -> {
            Div item = new Div(
                    said(new H3(), principle.title(), language), said(new Paragraph(), principle.summary(), language));
            list.add(new ListItem(item));
        });
        text.add(said(new Paragraph(), charter.name(), language), list);
    }

    private static <C extends com.vaadin.flow.component.HtmlContainer> C said(
            C element, LocalisedText said, Language wished) {
        Language language = said.languageFor(wished);
        element.setText(said.in(wished));
        element.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        return element;
    }

    private OrderedList history() {
        OrderedList list = new OrderedList();
        list.addClassName("plain");
        List<Revision<Charter>> steps = charters.history(charter.slug());
        for (int i = steps.size() - 1; i >= 0; i--) {
            Revision<Charter> step = steps.get(i);
            Div row = new Div(
                    new H3(words("charters.verb." + step.verb())),
                    new Paragraph(Isolated.text(words(
                            "charters.history.by",
                            "at",
                            Formats.of(language()).instant(step.at()),
                            "who",
                            who(step),
                            "version",
                            step.state().map(Charter::version).orElse(1)))));
            row.addClassName("entry");
            if (step.verb().equals("published") && i > 0) {
                changes(steps.get(i - 1), step, row);
            }
            list.add(new ListItem(row));
        }
        return list;
    }

    private String who(Revision<Charter> step) {
        return step.actor().equals(UserId.SYSTEM)
                ? words("accounts.role.SYSTEM")
                : accounts.nameOf(step.actor()).orElse("");
    }

    private static void changes(Revision<Charter> before, Revision<Charter> after, Div row) {
        before.state().ifPresent(old -> after.state().ifPresent(now -> row.add(TextChanges.folded(old, now))));
    }

    private String words(String key, Object... arguments) {
        return text.getTranslation(key, arguments);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
