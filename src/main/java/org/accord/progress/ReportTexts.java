package org.accord.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.commitments.Milestone;
import org.accord.shared.Formats;

/** A report's parts in words: to be read before it is sent. */
public final class ReportTexts {

    /** What a report consists of, in reading order. */
    public enum Part {
        VALUES("commitments.indicators"),
        MILESTONES("commitments.milestones"),
        NARRATIVE("progress.narrative"),
        OBSTACLES("progress.obstacles"),
        HELP("progress.help"),
        EVIDENCE("progress.evidence"),
        ANSWER("progress.answer");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** Message key of the part's name. */
        public String key() {
            return key;
        }
    }

    private final Commitment commitment;
    private final Formats formats;
    private final UnaryOperator<String> messages;

    /**
     * @param messages the text of a key, in the reader's language
     */
    public ReportTexts(Commitment commitment, Formats formats, UnaryOperator<String> messages) {
        this.commitment = commitment;
        this.formats = formats;
        this.messages = messages;
    }

    /** The text of every part; blank ones included. */
    public Map<Part, String> of(ProgressDraft draft) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(
                Part.VALUES,
                commitment.indicators().stream()
                        .map(indicator -> value(indicator, draft))
                        .collect(Collectors.joining("\n")));
        texts.put(
                Part.MILESTONES,
                commitment.milestones().stream()
                        .map(milestone -> milestone.title() + " · "
                                + state(draft.milestones().get(milestone.id())))
                        .collect(Collectors.joining("\n")));
        texts.put(Part.NARRATIVE, draft.narrative());
        texts.put(Part.OBSTACLES, draft.obstacles());
        texts.put(Part.HELP, draft.help());
        texts.put(
                Part.EVIDENCE,
                draft.evidence().stream()
                        .map(file -> file.alt().isEmpty() ? file.name() : file.name() + " · " + file.alt())
                        .collect(Collectors.joining("\n")));
        texts.put(Part.ANSWER, draft.answer());
        return texts;
    }

    /** What a field is called, as {@link ReportFields} names it. */
    public String field(String name, ProgressDraft draft) {
        String part = name.substring(0, Math.max(name.indexOf('.'), 0));
        String which = name.substring(name.indexOf('.') + 1);
        return switch (part) {
            case "milestones" ->
                commitment.milestones().stream()
                        .filter(milestone -> milestone.id().equals(which))
                        .findFirst()
                        .map(Milestone::title)
                        .orElseGet(() -> messages.apply(Part.MILESTONES.key()));
            case "values" -> value(which);
            case "evidence" ->
                draft.evidence().stream()
                        .filter(file -> file.id().equals(which))
                        .findFirst()
                        .map(EvidenceFile::name)
                        .orElseGet(() -> messages.apply(Part.EVIDENCE.key()));
            default -> messages.apply(name.equals("language") ? "commitments.language" : "progress." + name);
        };
    }

    /** Of an indicator's id, a dot and what is said of it. */
    private String value(String field) {
        String indicator = field.substring(0, field.lastIndexOf('.'));
        String what = field.substring(field.lastIndexOf('.') + 1);
        String name = commitment.indicators().stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .map(Indicator::name)
                .orElseGet(() -> messages.apply(Part.VALUES.key()));
        return name + " · " + messages.apply("progress." + (what.equals("on") ? "measuredOn" : what));
    }

    private String value(Indicator indicator, ProgressDraft draft) {
        return draft.values().stream()
                .filter(typed -> typed.indicator().equals(indicator.id()))
                .findFirst()
                .map(typed -> "%s · %s / %s %s · %s · %s"
                        .formatted(
                                indicator.name(),
                                typed.value() == null ? "–" : formats.number(typed.value()),
                                formats.number(indicator.target()),
                                indicator.unit(),
                                typed.on() == null ? "–" : formats.shortDay(typed.on()),
                                typed.method()))
                .orElse(indicator.name() + " · –");
    }

    private String state(@org.jspecify.annotations.Nullable MilestoneState state) {
        return state == null ? "–" : messages.apply("milestoneState." + state.name());
    }
}
