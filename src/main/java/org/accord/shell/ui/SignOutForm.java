package org.accord.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A button that ends the session, posted by the browser itself. */
@Tag("form")
final class SignOutForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    SignOutForm(String label) {
        getElement().setAttribute("method", "post").setAttribute("action", "logout");
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .appendChild(new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
        getElement()
                .appendChild(new Element("button")
                        .setAttribute("type", "submit")
                        .setAttribute("class", "link")
                        .setText(label));
    }
}
