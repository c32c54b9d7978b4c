package org.accord.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/** A link of the portal to be copied and handed over. */
public final class LinkField {

    private LinkField() {}

    /** A field with the whole address, marked when it is entered. */
    public static TextField of(String label, String path) {
        TextField address = new TextField(label);
        address.setValue(origin() + path);
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.addClassName("ltr");
        address.setWidthFull();
        return address;
    }

    /** Where the caller reached the portal, since that address works from outside. */
    private static String origin() {
        String here = VaadinServletRequest.getCurrent().getRequestURL().toString();
        String origin = URI.create(here).resolve("/").toString();
        return origin.substring(0, origin.length() - 1);
    }
}
