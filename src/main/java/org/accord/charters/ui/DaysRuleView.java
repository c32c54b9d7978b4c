package org.accord.charters.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import org.accord.charters.Charters;
import org.accord.shared.PersonNames;
import org.jspecify.annotations.Nullable;

/** A rule of a charter that is a number of days, and every change of it. */
public abstract class DaysRuleView extends RuleView<Integer> {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final String texts;

    /**
     * A view of the rule.
     *
     * @param texts message key of its title; below it {@code now, stands, what, next, days, days.help, change}
     * @param field that the service names when the number is wrong
     */
    protected DaysRuleView(String texts, String field, PersonNames names, Charters charters) {
        IntegerField days = new IntegerField();
        super(texts, texts, field, days, names, charters);
        this.texts = texts;
        days.setLabel(getTranslation(texts + ".days"));
        days.setHelperText(getTranslation(texts + ".days.help"));
        days.setRequiredIndicatorVisible(true);
    }

    /** Sets the rule; what is wrong is a problem that names the field. */
    protected abstract void setDays(String charter, int days, long before);

    @Override
    protected final void set(String charter, @Nullable Integer typed, long before) {
        setDays(charter, typed == null ? NOT_GIVEN : typed, before);
    }

    @Override
    protected final String stands(Integer days) {
        return getTranslation(texts + ".stands", "days", days);
    }

    @Override
    protected final String line(Integer days, String name, Instant at) {
        return getTranslation(texts + ".change", "days", days, "name", name, "at", at);
    }
}
