package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.shared.Problem;

/**
 * Where a person decides with words that others read: the field for them, the acts, what is wrong at the field, and what
 * is said when somebody was faster. What was typed stays.
 */
public final class Deciding {

    private static final int ROWS = 4;
    private static final int LONGEST_WORDS = 2_000;

    private final FormFaults faults = new FormFaults();
    private final TextArea words = new TextArea();
    private final Div meanwhile = new Div();
    private final ActsBar acts = new ActsBar();
    private final String late;
    private final Runnable done;

    /**
     * A decision.
     *
     * @param late message key of what is said when it was decided or changed meanwhile
     * @param done shows the thing anew after an act
     */
    public Deciding(String late, Runnable done) {
        this.late = late;
        this.done = done;
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    /** The heading, what is wrong, and the field, which the service calls {@code reason}. */
    public Component[] form(String heading) {
        return form(heading, "reason", "standing.reason", true);
    }

    /**
     * As {@link #form(String)}, for other words.
     *
     * @param name that the service gives the field
     * @param label message key; with {@code .help} that of its hint
     */
    public Component[] form(String heading, String name, String label, boolean required) {
        words.setLabel(text(label));
        words.setHelperText(text(label + ".help"));
        words.setMinRows(ROWS);
        Limit.of(words, LONGEST_WORDS);
        words.setRequiredIndicatorVisible(required);
        faults.bind(name, words);
        return new Component[] {new H2(text(heading)), faults.summary(), meanwhile, words};
    }

    /** For acts without words: only what is said when they fail. */
    public Component[] said() {
        return new Component[] {faults.summary(), meanwhile};
    }

    /** What is said when somebody was faster, for a form that says itself what is wrong with its fields. */
    public Div meanwhile() {
        return meanwhile;
    }

    /** Of a form with fields of its own. */
    public FormFaults faults() {
        return faults;
    }

    public ActsBar acts() {
        return acts;
    }

    /** What was typed. */
    public String words() {
        return words.getValue();
    }

    /** True while nothing was typed: the act itself says what is missing. */
    public boolean isEmpty() {
        return words.getValue().isBlank();
    }

    /**
     * Does the act; says that it is done, or why not.
     *
     * @param said message key of the success
     */
    public void attempt(String said, Runnable act) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            act.run();
            Notices.success(text(said));
            done.run();
        } catch (Problem problem) {
            tell(problem);
        }
    }

    private void tell(Problem problem) {
        switch (problem.kind()) {
            case INVALID -> faults.show(problem);
            case NOT_IN_STATE, CHANGED_MEANWHILE -> {
                meanwhile.removeAll();
                meanwhile.add(new Paragraph(text(late)));
                meanwhile.setVisible(true);
            }
            case NOT_FOUND, NOT_ALLOWED -> throw problem;
        }
    }

    /** What somebody wrote, in the direction and with the lines they wrote it. */
    public static Paragraph typed(String said) {
        Paragraph typed = new Paragraph(said);
        typed.getElement().setAttribute("dir", "auto");
        typed.addClassName("typed");
        return typed;
    }

    private String text(String key) {
        return words.getTranslation(key);
    }
}
