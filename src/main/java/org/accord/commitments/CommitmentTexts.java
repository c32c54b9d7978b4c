package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/** A commitment's parts in words, so that two versions can be compared by a reader. */
public final class CommitmentTexts {

    /** What a commitment consists of, in reading order. */
    public enum Part {
        TITLE("commitments.name"),
        LANGUAGE("commitments.language"),
        DESCRIPTION("commitments.description"),
        PRINCIPLES("commitments.principles"),
        MILESTONES("commitments.milestones"),
        INDICATORS("commitments.indicators");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** Message key of the part's name. */
        public String key() {
            return key;
        }
    }

    private final Formats formats;

    private CommitmentTexts(Formats formats) {
        this.formats = formats;
    }

    /** The text of every part, with days and numbers as the reader's language writes them. */
    public static Map<Part, String> of(CommitmentDraft draft, Language reader) {
        return new CommitmentTexts(Formats.of(reader)).texts(draft);
    }

    private Map<Part, String> texts(CommitmentDraft draft) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(Part.TITLE, draft.title());
        texts.put(Part.LANGUAGE, draft.language().ownName());
        texts.put(Part.DESCRIPTION, draft.description());
        texts.put(
                Part.PRINCIPLES,
                draft.principles().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        texts.put(
                Part.MILESTONES,
                draft.milestones().stream()
                        .map(milestone -> milestone.title() + " · " + day(milestone.due()))
                        .collect(Collectors.joining("\n")));
        texts.put(
                Part.INDICATORS,
                draft.indicators().stream().map(this::indicator).collect(Collectors.joining("\n")));
        return texts;
    }

    private String indicator(CommitmentDraft.IndicatorDraft indicator) {
        return "%s (%s) · %s → %s · %s"
                .formatted(
                        indicator.name(),
                        indicator.unit(),
                        number(indicator.baseline()),
                        number(indicator.target()),
                        day(indicator.due()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : formats.shortDay(day);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? "–" : formats.number(value);
    }
}
