package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;

/** Asks once more before an act that cannot be undone. To leave it comes first: the focus is there. */
public final class Sure {

    /** The dialog gives the focus to the act at once; whoever pressed Enter to get here is not to press it twice. */
    private static final String STAYS_FIRST = "this.addEventListener('focusin',event=>"
            + "event.target.slot==='confirm-button'&&!this.asked"
            + "&&(this.asked=true,this.querySelector('[slot=cancel-button]').focus()))";

    private Sure() {}

    /**
     * Opens the question.
     *
     * @param title what is asked
     * @param does the act, on its button
     * @param act done when the answer is yes
     * @param follows what the act brings with it, a paragraph each
     */
    public static void ask(String title, String does, Runnable act, String... follows) {
        ask(title, does, act, new Div(Arrays.stream(follows).map(Paragraph::new).toArray(Paragraph[]::new)));
    }

    /** As {@link #ask(String, String, Runnable, String...)}, with what the act brings with it in whichever form. */
    public static void ask(String title, String does, Runnable act, Component follows) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(follows);
        dialog.setConfirmText(does);
        dialog.addConfirmListener(confirmed -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("common.cancel"));
        dialog.getElement().executeJs(STAYS_FIRST);
        dialog.open();
    }
}
