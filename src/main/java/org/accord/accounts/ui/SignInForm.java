package org.accord.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.function.UnaryOperator;
import org.accord.accounts.DemonstrationAccounts;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser posts to the sign-in address itself. */
@Tag("form")
final class SignInForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
    }

    /** To be filled in. */
    static SignInForm empty(UnaryOperator<String> texts) {
        SignInForm form = new SignInForm();
        form.field("email", "email", "username", texts.apply("accounts.signIn.email"));
        form.field("password", "password", "current-password", texts.apply("accounts.signIn.password"));
        form.button(texts.apply("accounts.signIn.submit"), "button");
        return form;
    }

    /** One click signs in with the account. */
    static SignInForm ready(UnaryOperator<String> texts, DemonstrationAccounts.Account account) {
        SignInForm form = new SignInForm();
        form.hidden("email", account.email());
        form.hidden("password", account.password());
        form.button(texts.apply(account.label()), "link");
        return form;
    }

    private void field(String name, String type, String autocomplete, String label) {
        String id = "sign-in-" + name;
        Element input = input(name, type)
                .setAttribute("id", id)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true);
        Element caption = new Element("label").setAttribute("for", id).setText(label);
        Element field = new Element("div").setAttribute("class", "field");
        getElement().appendChild(field.appendChild(caption, input));
    }

    private void hidden(String name, String value) {
        getElement().appendChild(input(name, "hidden").setAttribute("value", value));
    }

    private void button(String text, String look) {
        getElement()
                .appendChild(new Element("button")
                        .setAttribute("type", "submit")
                        .setAttribute("class", look)
                        .setText(text));
    }

    private static Element input(String name, String type) {
        return new Element("input").setAttribute("name", name).setAttribute("type", type);
    }
}
