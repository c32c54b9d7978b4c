package org.accord.shared.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;

/** An exact number, typed with a point before its decimals. */
public final class MeasureField extends BigDecimalField {

    private static final long serialVersionUID = 1L;

    public MeasureField(String label) {
        super(label);
        setLocale(Locale.UK);
        setI18n(new BigDecimalFieldI18n().setBadInputErrorMessage(getTranslation("form.badNumber")));
    }
}
