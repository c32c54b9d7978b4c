package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Optional;
import org.accord.commitments.Indicator;
import org.accord.pictures.Pictures;
import org.accord.pictures.Progress;
import org.accord.pictures.ui.PictureBox;
import org.accord.progress.IndicatorValue;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;

/** One reported value on the way from the baseline to the target, as a bar and in figures. */
final class AgainstTarget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** @param last what was reported the time before */
    AgainstTarget(Indicator indicator, BigDecimal value, Optional<IndicatorValue> last, Pictures pictures) {
        Language language = Language.of(getLocale());
        Progress progress = new Progress(
                indicator.name(),
                indicator.baseline(),
                indicator.target(),
                Optional.of(value),
                indicator.percentDone(value),
                indicator.unit());
        PictureBox picture = new PictureBox(pictures.draw("against-" + indicator.id(), progress, language));
        Paragraph name = new Paragraph(Isolated.text(indicator.name()));
        Paragraph due = new Paragraph(getTranslation(
                "review.fromBaseline",
                "baseline",
                Formats.of(language).number(indicator.baseline()),
                "day",
                indicator.due()));

        due.addClassName("sub");
        getContent().addClassName("against");

        getContent().add(name, picture, due);
        last.ifPresent(before -> {
            Paragraph was = new Paragraph(getTranslation(
                    "reviewing.lastValue", "value", Formats.of(language).number(before.value()), "day", before.on()));
            was.addClassName("sub");
            getContent().add(was);
        });
    }
}
