package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.Milestone;
import org.accord.progress.EvidenceFile;
import org.accord.progress.IndicatorValue;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** What the signatory says: values, words, milestones, answers and files. */
final class Reported extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient ProgressReport report;
    private final transient Commitment commitment;
    private final transient Formats formats = Formats.of(Language.of(getLocale()));

    private final transient Optional<Asking> asking;
    private final transient FieldNames names;

    /** @param asking where the reader asks; empty when the reader only reads */
    Reported(ProgressReport report, Commitment commitment, Optional<Asking> asking) {
        this.report = report;
        this.commitment = commitment;
        this.asking = asking;
        names = new FieldNames(report, commitment, key -> getTranslation(key));
        getContent().addClassName("parts");
        getContent().add(new H2(getTranslation("review.reported")));
        commitment
                .indicators()
                .forEach(indicator -> report.value(indicator.id()).ifPresent(value -> {
                    getContent().add(value(indicator.name(), value));
                    ask("values." + indicator.id());
                }));
        getContent().add(typed(report.narrative()));
        ask("narrative");
        if (!report.obstacles().isEmpty()) {
            getContent().add(new H2(getTranslation("progress.obstacles")), typed(report.obstacles()));
            ask("obstacles");
        }
        if (!report.help().isEmpty()) {
            getContent().add(new H2(getTranslation("progress.help")), typed(report.help()));
            ask("help");
        }
        thread();
        milestones();
        evidence();
    }

    private void ask(String field) {
        place(field).ifPresent(getContent()::add);
    }

    private Optional<Component> place(String field) {
        return asking.map(all -> all.at(field, names.of(field)));
    }

    private Paragraph value(String name, IndicatorValue value) {
        Paragraph line = new Paragraph(
                Isolated.text(name + ": " + formats.number(value.value())),
                new Span(", " + formats.shortDay(value.on())));
        if (!value.method().isEmpty()) {
            Span method = new Span(Isolated.text(value.method()));
            method.addClassName("sub");
            line.add(method);
        }
        return line;
    }

    private void thread() {
        if (report.questions().isEmpty()) {
            return;
        }
        Div thread = new Div();
        thread.addClassName("thread");
        for (Question question : report.questions()) {
            thread.add(line(
                    getTranslation("reviewing.asked", "what", names.of(question.field())),
                    question.text(),
                    formats.instant(question.askedAt())));
            if (!question.response().isEmpty()) {
                thread.add(line(getTranslation("reviewing.concluded"), question.response(), ""));
            }
        }
        if (!report.answer().isEmpty()) {
            thread.add(line(
                    getTranslation(
                            "review.answered",
                            "who",
                            report.organisation().name().in(Language.of(getLocale()))),
                    report.answer(),
                    ""));
        }
        getContent().add(thread);
    }

    private static Paragraph line(String who, String words, String when) {
        Span name = new Span(who);
        name.addClassName("who");
        Paragraph line = new Paragraph(name, new Span(" "), Isolated.text(words));
        if (!when.isEmpty()) {
            Span at = new Span(when);
            at.addClassName("sub");
            line.add(at);
        }
        return line;
    }

    private void milestones() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (Milestone milestone : commitment.milestones()) {
            MilestoneState state =
                    Optional.ofNullable(report.milestones().get(milestone.id())).orElse(MilestoneState.NOT_STARTED);
            Div under = new Div(
                    new Standing(state.sign(), getTranslation("milestoneState." + state.name())),
                    new Span(getTranslation("review.due", "day", milestone.due())));
            under.addClassName("sub");
            ListItem item = new ListItem(Isolated.text(milestone.title()), under);
            if (report.hasField("milestones." + milestone.id())) {
                place("milestones." + milestone.id()).ifPresent(item::add);
            }
            list.add(item);
        }
        if (!commitment.milestones().isEmpty()) {
            getContent().add(new H2(getTranslation("commitments.milestones")), list);
        }
    }

    private void evidence() {
        getContent().add(new H2(getTranslation("progress.evidence")));
        if (report.evidence().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("review.noEvidence")));
            ask("evidence");
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        report.evidence().forEach(file -> {
            ListItem item = new ListItem(link(file), size(file));
            if (!file.alt().isEmpty()) {
                item.add(typed(file.alt()));
            }
            place("evidence." + file.id()).ifPresent(item::add);
            list.add(item);
        });
        getContent().add(list);
    }

    private Component link(EvidenceFile file) {
        Anchor link = new Anchor("/evidence/" + report.id() + "/" + file.id(), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", file.name()).setAttribute("dir", "auto");
        return link;
    }

    private Component size(EvidenceFile file) {
        Span size = new Span(" " + formats.size(file.bytes()));
        size.addClassName("was");
        return size;
    }

    private Paragraph typed(String words) {
        Paragraph typed = new Paragraph(words);
        typed.addClassName("typed");
        typed.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", report.language().tag());
        return typed;
    }
}
