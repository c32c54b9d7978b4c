package org.accord.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.shared.Formats;

/** A report's parts in words: to be read before it is sent. */
public final class ReportTexts {

    /** What a report consists of, in reading order. */
    public enum Part {
        VALUES("commitments.indicators"),
        MILESTONES("commitments.milestones"),
        NARRATIVE("progress.narrative"),
        OBSTACLES("progress.obstacles"),
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
        texts.put(
                Part.EVIDENCE, draft.evidence().stream().map(EvidenceFile::name).collect(Collectors.joining("\n")));
        texts.put(Part.ANSWER, draft.answer());
        return texts;
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
