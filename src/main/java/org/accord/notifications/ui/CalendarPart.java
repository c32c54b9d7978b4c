package org.accord.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.accord.notifications.OwnCalendars;
import org.accord.shared.PortalAddress;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;

/** The address of a person's own calendar; made when asked for, and made anew when somebody else has it. */
final class CalendarPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OwnCalendars calendars;
    private final transient PortalAddress portal;
    private final TextField address = new TextField(getTranslation("calendar.own.address"));
    private final Button make = new Button();

    CalendarPart(OwnCalendars calendars, PortalAddress portal) {
        this.calendars = calendars;
        this.portal = portal;

        address.setReadOnly(true);
        address.setWidthFull();
        address.getElement().setAttribute("dir", "ltr");

        make.addClickListener(click -> make());

        add(new H2(getTranslation("calendar.own")), new Paragraph(getTranslation("calendar.own.what")), address, make);
        show(calendars.own().orElse(""));
    }

    private void make() {
        if (address.isEmpty()) {
            renew("calendar.own.made");
        } else {
            Sure.ask(
                    getTranslation("calendar.own.again"),
                    getTranslation("calendar.own.again"),
                    () -> renew("calendar.own.renewed"),
                    getTranslation("calendar.own.again.sure"));
        }
    }

    private void renew(String said) {
        show(calendars.renew());
        Notices.success(getTranslation(said));
    }

    private void show(String token) {
        address.setVisible(!token.isEmpty());
        address.setValue(token.isEmpty() ? "" : portal.to("/calendar/" + token + ".ics"));
        make.setText(getTranslation(token.isEmpty() ? "calendar.own.make" : "calendar.own.again"));
    }
}
