package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.accord.accounts.Invitation;
import org.accord.shared.Formats;
import org.accord.shared.ui.Isolated;

/** A link that is shown this once, to be handed over. */
final class InvitationNote {

    private InvitationNote() {}

    static Div of(PersonParts parts, Invitation invitation) {
        TextField address = new TextField(parts.text("people.link"));
        address.setValue(origin() + invitation.path());
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.addClassName("ltr");
        address.setWidthFull();
        Div note = new Div(
                new Paragraph(parts.text("people.link.handOver")),
                address,
                new Paragraph(Isolated.text(parts.text(
                        "people.link.until", "at", Formats.of(parts.language()).instant(invitation.until())))));
        note.addClassNames("note", "done");
        return note;
    }

    /** Where the caller reached the portal, since that address works from outside. */
    private static String origin() {
        String here = VaadinServletRequest.getCurrent().getRequestURL().toString();
        String origin = URI.create(here).resolve("/").toString();
        return origin.substring(0, origin.length() - 1);
    }
}
