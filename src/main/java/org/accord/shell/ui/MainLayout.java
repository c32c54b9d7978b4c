package org.accord.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.accord.notifications.Inbox;
import org.accord.settings.Branding;
import org.accord.shared.AccordProperties;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Role;
import org.accord.shared.Sorting;
import org.accord.shared.ui.LanguageSwitch;
import org.accord.shared.ui.Nameplate;
import org.accord.shared.web.Masthead;
import org.accord.signatories.Signatories;

/** The frame of every workspace view: where I am, who I am, and the way out; under 800 pixels behind a button. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String START = "/app/";

    private final transient Signatories signatories;
    private final WorkspaceMenu menu;
    private final LanguageSwitch languages;
    private final HelpButton help;
    private final HelpButton helpAbove;

    MainLayout(
            Signatories signatories,
            WorkspaceMenu menu,
            PaletteButton palette,
            Branding branding,
            Messages messages,
            Inbox inbox,
            AccordProperties accord) {
        this.signatories = signatories;
        this.menu = menu;
        Masthead masthead = branding.masthead(Language.of(getLocale()));
        languages = new LanguageSwitch(messages.languages(), Language.of(getLocale()));
        help = new HelpButton(messages);
        helpAbove = new HelpButton(messages);
        DrawerToggle toggle = new DrawerToggle();
        Header bar = new Header(toggle, new Nameplate(masthead, START), helpAbove);
        Aside side = new Aside(new Nameplate(masthead, START), eyebrow(), palette, menu, help, foot(accord));

        toggle.setAriaLabel(getTranslation("workspace.menu"));
        bar.addClassName("topbar");
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", getTranslation("workspace.aside"));
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("workspace.menu")));
        setPrimarySection(Section.DRAWER);

        addToNavbar(bar);
        addToDrawer(side);
        if (hasInbox()) {
            InboxLink link = new InboxLink();
            bar.addComponentAtIndex(2, link);
            addToNavbar(new InboxCount(inbox, unread -> {
                link.show(unread);
                menu.unread(unread);
            }));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        languages.at(event.getLocation());
        help.at(event.getLocation());
        helpAbove.at(event.getLocation());
        menu.at(event.getLocation());
        menu.count(Language.of(getLocale()));
    }

    private static boolean hasInbox() {
        Actor actor = CurrentActor.get();
        return !actor.is(Role.SUSPENDED) && !actor.roles().isEmpty();
    }

    private Span eyebrow() {
        Span eyebrow = new Span(actsFor());
        eyebrow.addClassName("eyebrow");
        return eyebrow;
    }

    private String actsFor() {
        Actor actor = CurrentActor.get();
        if (actor.isSecretariat()) {
            return getTranslation("workspace.secretariat");
        }
        Language language = Language.of(getLocale());
        return actor.organisations().stream()
                .map(signatories::organisation)
                .flatMap(Optional::stream)
                .map(organisation -> organisation.name().in(language))
                .sorted(Sorting.of(language))
                .reduce((one, other) -> one + " · " + other)
                .orElseGet(() -> getTranslation("workspace.noOrganisation"));
    }

    private Component foot(AccordProperties accord) {
        Span person = new Span(CurrentActor.get().displayName());
        person.addClassName("person");
        Anchor site = new Anchor("/?lang=" + Language.of(getLocale()).tag(), getTranslation("workspace.publicSite"));
        site.setRouterIgnore(true);
        Anchor password = new Anchor("password", getTranslation("workspace.password"));
        Div foot = new Div(person, password, site, languages, new SignOutForm(getTranslation("workspace.signOut")));
        foot.addClassName("foot");
        if (accord.demonstration()) {
            Span mark = new Span(getTranslation("workspace.demonstration"));
            mark.addClassNames("badge", "demo");
            foot.addComponentAsFirst(mark);
        }
        return foot;
    }
}
