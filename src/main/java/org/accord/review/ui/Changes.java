package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.accord.commitments.Commitment;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ReportTexts;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.WordDiff;

/** What the signatory changed since it sent the report the time before, word by word. */
final class Changes extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    Changes(ProgressReport before, ProgressReport now, Commitment commitment) {
        ReportTexts texts =
                new ReportTexts(commitment, Formats.of(Language.of(getLocale())), key -> getTranslation(key));
        Map<ReportTexts.Part, String> was = texts.of(ProgressDraft.of(before));
        getContent().addClassNames("part", "changes");
        getContent().add(new H2(getTranslation("reviewing.changes")));
        texts.of(ProgressDraft.of(now)).forEach((part, text) -> {
            List<WordDiff.Run> runs = WordDiff.of(was.getOrDefault(part, ""), text);
            if (runs.stream().anyMatch(run -> run.in() != WordDiff.In.BOTH)) {
                getContent().add(new H3(getTranslation(part.key())), words(runs, now.language()));
            }
        });
        if (getContent().getComponentCount() == 1) {
            getContent().add(new Paragraph(getTranslation("reviewing.changes.none")));
        }
    }

    private static Paragraph words(List<WordDiff.Run> runs, Language language) {
        Paragraph words = new Paragraph();
        words.addClassName("typed");
        words.getElement().setAttribute("dir", "auto").setAttribute("lang", language.tag());
        runs.stream().map(Changes::run).forEach(words::add);
        return words;
    }

    private static Component run(WordDiff.Run run) {
        return switch (run.in()) {
            case BOTH -> new Text(run.text());
            case BEFORE -> marked("del", run.text());
            case AFTER -> marked("ins", run.text());
        };
    }

    private static Component marked(String tag, String text) {
        HtmlComponent mark = new HtmlComponent(tag);
        mark.getElement().setText(text);
        return mark;
    }
}
