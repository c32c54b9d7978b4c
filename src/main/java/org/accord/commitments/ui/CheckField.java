package org.accord.commitments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.accord.commitments.Verification;
import org.accord.commitments.Verification.Criterion;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** One check: yes or no, and a word, which is the question to the lead when it is no. */
final class CheckField extends Div {

    private static final long serialVersionUID = 1L;

    private final Criterion criterion;
    private final RadioButtonGroup<Boolean> holds = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    CheckField(Criterion criterion, FormFaults faults) {
        this.criterion = criterion;
        String name = getTranslation("criterion." + criterion);
        holds.setLabel(name);
        holds.setHelperText(getTranslation("criterion." + criterion + ".help"));
        holds.setItems(true, false);
        holds.setItemLabelGenerator(yes -> getTranslation(yes ? "common.yes" : "common.no"));
        holds.setRequiredIndicatorVisible(true);
        words.setLabel(getTranslation("verification.words", "criterion", name));
        words.setHelperText(getTranslation("verification.words.help"));
        Limit.of(words, Verification.LONGEST_WORDS);
        faults.bind(criterion.name(), holds);
        faults.bind(criterion.name() + ".words", words);
        add(holds, words);
    }

    /** Empty while neither yes nor no is chosen. */
    Optional<Verification.Check> made() {
        return Optional.ofNullable(holds.getValue())
                .map(yes -> new Verification.Check(criterion, yes, words.getValue()));
    }
}
