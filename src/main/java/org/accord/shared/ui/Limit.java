package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;

/** Says below a field how long its text may be. */
public final class Limit {

    private Limit() {}

    /**
     * Puts the limit after what the hint says already.
     *
     * @param longest in characters
     */
    public static <F extends Component & HasHelper> F of(F field, int longest) {
        String limit = field.getTranslation("desks.limit", "count", longest);
        String hint = field.getHelperText();
        field.setHelperText(hint == null || hint.isEmpty() ? limit : hint + " " + limit);
        return field;
    }
}
