package org.accord.shell.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.accord.shared.Actor;
import org.accord.shared.Role;

/**
 * Shows somebody around in four steps, by role. It stands beside the page and takes the focus; Escape ends it, and so
 * does leaving the page.
 */
final class Tour extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Steps of every role; message keys {@code tour.<role>.<number>} and the same with {@code .title}. */
    static final int STEPS = 4;

    /** Those who are shown around, by the role that says most about their work. */
    static final List<Role> GUESTS = List.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REPRESENTATIVE);

    private final Role role;
    private final Paragraph where = new Paragraph();
    private final Paragraph what = new Paragraph();
    private final Button back = new Button(getTranslation("common.back"), click -> show(step() - 1));
    private final Button next = new Button("", click -> forward());
    private int step = 1;

    Tour(Actor actor) {
        role = GUESTS.stream().filter(actor::is).findFirst().orElse(Role.REPRESENTATIVE);
        Button end = new Button(getTranslation("tour.end"), click -> close());
        Div said = new Div(what, where);

        addClassName("tour");
        setModality(ModalityMode.MODELESS);
        setCloseOnOutsideClick(false);
        said.getElement().setAttribute("role", "status");
        where.addClassName("sub");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setAutofocus(true);
        end.addThemeVariants(ButtonVariant.TERTIARY);
        show(1);

        add(said);
        getFooter().add(end, back, next);
    }

    /** Opens it; it ends when the person goes elsewhere. */
    void begin(UI ui) {
        Registration elsewhere = ui.addBeforeLeaveListener(leaving -> close());
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                elsewhere.remove();
            }
        });
        open();
    }

    private int step() {
        return step;
    }

    private void forward() {
        if (step == STEPS) {
            close();
        } else {
            show(step + 1);
        }
    }

    private void show(int number) {
        step = number;
        String key = "tour." + role.name() + "." + number;
        setHeaderTitle(getTranslation(key + ".title"));
        what.setText(getTranslation(key));
        where.setText(getTranslation("tour.step", "number", number, "steps", STEPS));
        back.setEnabled(number > 1);
        next.setText(getTranslation(number == STEPS ? "tour.done" : "common.next"));
    }
}
