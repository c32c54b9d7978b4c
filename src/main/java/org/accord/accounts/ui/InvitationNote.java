package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.accord.accounts.PasswordLink;
import org.accord.shared.Formats;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.LinkField;

/** A link that is mailed, and shown this once so that it can be handed over too. */
final class InvitationNote {

    private InvitationNote() {}

    static Div of(PersonParts parts, PasswordLink invitation) {
        Div note = new Div(
                new Paragraph(parts.text("people.link.handOver")),
                LinkField.of(parts.text("people.link"), invitation.path()),
                new Paragraph(Isolated.text(parts.text(
                        "people.link.until", "at", Formats.of(parts.language()).instant(invitation.until())))));
        note.addClassNames("note", "done");
        return note;
    }
}
