package org.accord.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;

/** Asks once more before an act that cannot be undone. */
public final class Sure {

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
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(new Div(Arrays.stream(follows).map(Paragraph::new).toArray(Paragraph[]::new)));
        dialog.setConfirmText(does);
        dialog.addConfirmListener(confirmed -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("common.cancel"));
        dialog.open();
    }
}
