package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;
import org.accord.commitments.Indicator;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;

/** One reported value on the way from the baseline to the target, as a bar and in figures. */
final class AgainstTarget extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 100;

    AgainstTarget(Indicator indicator, BigDecimal value) {
        Formats formats = Formats.of(Language.of(getLocale()));
        int percent = indicator.percentDone(value);
        ProgressBar bar = new ProgressBar(0, WHOLE, percent);
        Paragraph name = new Paragraph(Isolated.text(indicator.name()));
        Paragraph figures = new Paragraph(new Span(getTranslation(
                "review.ofTarget",
                "value",
                formats.number(value),
                "target",
                formats.number(indicator.target()),
                "unit",
                indicator.unit(),
                "percent",
                formats.percent(percent))));
        Paragraph due = new Paragraph(getTranslation(
                "review.fromBaseline", "baseline", formats.number(indicator.baseline()), "day", indicator.due()));

        bar.getElement().setAttribute("aria-label", indicator.name());
        figures.addClassName("n");
        due.addClassName("sub");
        getContent().addClassName("against");

        getContent().add(name, bar, figures, due);
    }
}
