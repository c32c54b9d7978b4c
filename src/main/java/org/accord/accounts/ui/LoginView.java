package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.accord.accounts.DemonstrationAccounts;
import org.accord.shared.AccordProperties;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.ui.LanguageSwitch;
import org.accord.shared.ui.Nameplate;
import org.accord.shared.web.Mastheads;
import org.springframework.beans.factory.ObjectProvider;

/** Where one signs in. The form is the browser's own, so that password keepers know it and no password stays here. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORKSPACE = "/app/";

    private final Div problem = new Div();
    private final LanguageSwitch languages;

    LoginView(
            AccordProperties accord,
            ObjectProvider<DemonstrationAccounts> demonstration,
            Mastheads mastheads,
            Messages messages) {
        Language language = Language.of(getLocale());
        addClassName("gate");
        SignInForm form = SignInForm.empty(this::getTranslation);
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        Anchor forgotten =
                new Anchor("/forgotten-password?lang=" + language.tag(), getTranslation("passwords.forgotten.title"));
        forgotten.setRouterIgnore(true);
        Section sheet = new Section(
                new Nameplate(mastheads.masthead(language), "/?lang=" + language.tag()),
                new H1(getTranslation("accounts.signIn.title")),
                problem,
                form,
                new Paragraph(forgotten));
        sheet.addClassName("sheet");
        if (accord.demonstration()) {
            demonstration.ifAvailable(accounts -> offer(sheet, accounts.offered()));
        }
        languages = new LanguageSwitch(messages.languages(), language);
        sheet.add(languages);
        add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!CurrentActor.get().equals(Actor.VISITOR)) {
            event.getUI().getPage().setLocation(WORKSPACE);
            return;
        }
        languages.at(event.getLocation());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("wait")
                .ifPresentOrElse(
                        minutes -> say(getTranslation("accounts.signIn.wait", "minutes", number(minutes))),
                        () -> event.getLocation()
                                .getQueryParameters()
                                .getSingleParameter("error")
                                .ifPresent(ignored -> say(getTranslation("accounts.signIn.wrong"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }

    private void say(String what) {
        problem.setText(what);
        problem.setVisible(true);
    }

    private void offer(Section sheet, List<DemonstrationAccounts.Account> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("accounts");
        for (DemonstrationAccounts.Account account : accounts) {
            list.add(new ListItem(SignInForm.ready(this::getTranslation, account)));
        }
        sheet.add(new Paragraph(getTranslation("accounts.signIn.demonstration")), list);
    }

    private static int number(String minutes) {
        return minutes.matches("[0-9]{1,4}") ? Integer.parseInt(minutes) : 1;
    }
}
