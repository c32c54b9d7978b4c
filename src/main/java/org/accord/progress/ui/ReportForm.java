package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.Milestone;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.ReportFields;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Limit;

/** The fields of a progress report, with the coordinator's questions where they were asked. */
final class ReportForm {

    private final Section root = new Section();
    private final FormFaults faults;
    private final Autosave autosave;
    private final List<Question> questions;
    private final Select<Language> language;
    private final Map<String, RadioButtonGroup<MilestoneState>> milestones = new LinkedHashMap<>();
    private final List<ValueFields> values = new ArrayList<>();
    private final TextArea narrative;
    private final TextArea obstacles;
    private final TextArea help;
    private final TextArea answer;
    private final EvidenceField evidence;
    private final Div fileConflicts = new Div();
    private final Map<String, LiveField> live = new LinkedHashMap<>();

    ReportForm(
            Commitment commitment,
            Optional<ProgressReport> last,
            List<Question> questions,
            EvidenceField evidence,
            Formats formats,
            FormFaults faults,
            Autosave autosave) {
        this.faults = faults;
        this.autosave = autosave;
        this.questions = questions;
        this.evidence = evidence;
        language = new Select<>(text("commitments.language"));
        narrative = area("narrative", "progress.narrative", 6);
        obstacles = area("obstacles", "progress.obstacles", 3);
        help = area("help", "progress.help", 3);
        answer = area("answer", "progress.answer", 3);
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        narrative.setRequiredIndicatorVisible(true);
        obstacles.setHelperText(text("progress.obstacles.hint"));
        help.setHelperText(text("progress.help.hint"));
        Limit.of(narrative, ProgressDraft.LONGEST_NARRATIVE);
        Limit.of(obstacles, ProgressDraft.LONGEST_ANSWER);
        Limit.of(help, ProgressDraft.LONGEST_HELP);
        Limit.of(answer, ProgressDraft.LONGEST_ANSWER);
        answer.setVisible(!questions.isEmpty());
        autosave.watch(language);
        faults.bind("evidence", evidence.button());
        commitment.milestones().forEach(milestone -> milestones.put(milestone.id(), state(milestone, formats)));
        commitment
                .indicators()
                .forEach(indicator -> values.add(new ValueFields(
                        indicator, last.flatMap(report -> report.value(indicator.id())), formats, faults, autosave)));
        bind();
    }

    private void bind() {
        bind(LiveField.of(
                "language",
                language,
                chosen -> chosen == null ? "" : chosen.tag(),
                tag -> Language.of(tag).orElse(null),
                tag -> Language.of(tag).map(Language::ownName).orElse("")));
        bind(LiveField.ofText("narrative", narrative));
        bind(LiveField.ofText("obstacles", obstacles));
        bind(LiveField.ofText("help", help));
        bind(LiveField.ofText("answer", answer));
        milestones.forEach((id, field) -> bind(LiveField.of(
                "milestones." + id,
                field,
                state -> state == null ? "" : state.name(),
                state -> ReportFields.state(state).orElse(null),
                state -> state.isEmpty() ? "–" : text("milestoneState." + state))));
        values.forEach(fields -> fields.live().forEach(this::bind));
    }

    private void bind(LiveField field) {
        live.put(field.name(), field);
    }

    /** The field of that name; those of files come and go. Empty for what the form does not ask. */
    Optional<LiveField> field(String name) {
        if (name.startsWith("evidence.")) {
            return Optional.of(live.computeIfAbsent(name, file -> {
                LiveField field = LiveField.ofFile(file, evidence);
                fileConflicts.add(field.conflict());
                return field;
            }));
        }
        return Optional.ofNullable(live.get(name));
    }

    /** Every field, and that of every file that is here. */
    List<LiveField> fields() {
        evidence.typed().forEach(file -> field("evidence." + file.id()));
        return List.copyOf(live.values());
    }

    private Component conflict(String name) {
        return field(name).map(LiveField::conflict).orElseThrow();
    }

    /** What is measured and how far it is. */
    List<Component> figures() {
        List<Component> parts = new ArrayList<>();
        Map<String, Component> measured = new LinkedHashMap<>();
        values.forEach(fields -> measured.put(fields.indicator(), fields));
        add("commitments.indicators", "values", measured, parts);
        add("commitments.milestones", "milestones", milestones, parts);
        return parts;
    }

    /** No heading where a commitment names no indicator, or no milestone, any more; what was asked about one stays. */
    private void add(String heading, String field, Map<String, ? extends Component> fields, List<Component> parts) {
        if (fields.isEmpty()) {
            asked(field, parts);
            return;
        }
        parts.add(new H2(text(heading)));
        asked(field, parts);
        fields.forEach((id, each) -> {
            askedAt(field + "." + id, parts);
            parts.add(each);
            Optional.ofNullable(live.get(field + "." + id))
                    .map(LiveField::conflict)
                    .ifPresent(parts::add);
        });
    }

    /** What is told and what supports it. */
    List<Component> words() {
        List<Component> parts = new ArrayList<>();
        parts.add(language);
        parts.add(conflict("language"));
        askedAt("narrative", parts);
        parts.add(narrative);
        parts.add(conflict("narrative"));
        askedAt("obstacles", parts);
        parts.add(obstacles);
        parts.add(conflict("obstacles"));
        askedAt("help", parts);
        parts.add(help);
        parts.add(conflict("help"));
        asked("evidence", parts);
        parts.add(evidence);
        parts.add(fileConflicts);
        askedAt("answer", parts);
        parts.add(answer);
        parts.add(conflict("answer"));
        return parts;
    }

    /** What was asked about a part as a whole, or about something in it that has no field of its own here. */
    private void asked(String part, List<Component> parts) {
        questions.stream()
                .filter(question -> question.field().equals(part)
                        || (question.field().startsWith(part + ".") && !hasField(question.field())))
                .forEach(question -> parts.add(asked(question)));
    }

    private void askedAt(String field, List<Component> parts) {
        questions.stream()
                .filter(question -> question.field().equals(field))
                .forEach(question -> parts.add(asked(question)));
    }

    private boolean hasField(String field) {
        return milestones.keySet().stream().anyMatch(id -> field.equals("milestones." + id))
                || values.stream().anyMatch(fields -> field.equals("values." + fields.indicator()));
    }

    private Div asked(Question question) {
        Paragraph who = new Paragraph(evidence.nameOf(question.field())
                .map(file -> root.getTranslation("reviewing.asked.file", "name", file))
                .orElseGet(() -> text("progress.asked")));
        Div thread = new Div(who, new Paragraph(Isolated.text(question.text())));
        thread.addClassNames("thread", "asked");
        return thread;
    }

    private RadioButtonGroup<MilestoneState> state(Milestone milestone, Formats formats) {
        RadioButtonGroup<MilestoneState> state =
                faults.bind("milestones." + milestone.id(), new RadioButtonGroup<>(milestone.title()));
        state.setItems(MilestoneState.values());
        state.setItemLabelGenerator(each -> text("milestoneState." + each.name()));
        state.setHelperText(root.getTranslation("progress.dueOn", "day", formats.shortDay(milestone.due())));
        state.addThemeName("horizontal");
        state.setRequiredIndicatorVisible(true);
        autosave.watch(state);
        return state;
    }

    private TextArea area(String name, String label, int rows) {
        TextArea area = faults.bind(name, new TextArea(text(label)));
        area.setMinRows(rows);
        autosave.watch(area);
        return area;
    }

    private String text(String key) {
        return root.getTranslation(key);
    }
}
