package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
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

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Formats formats;

    private final IntFunction<String> principles;

    private CommitmentTexts(Formats formats, IntFunction<String> principles) {
        this.formats = formats;
        this.principles = principles;
    }

    /** The text of every part, with days and numbers as the reader's language writes them. */
    public static Map<Part, String> of(CommitmentDraft draft, Language reader) {
        return new CommitmentTexts(Formats.of(reader), String::valueOf).texts(draft, ", ");
    }

    /** As {@link #of(CommitmentDraft, Language)}, with the titles of the principles as the charter puts them. */
    public static Map<Part, String> of(CommitmentDraft draft, Optional<Charter> charter, Language reader) {
        Map<Integer, String> titles = new HashMap<>();
        charter.map(Charter::principles)
                .orElse(List.of())
                .forEach(each -> titles.put(each.number(), each.title().in(reader)));
        return new CommitmentTexts(Formats.of(reader), number -> principle(number, titles.get(number)))
                .texts(draft, "\n");
    }

    private static String principle(int number, @Nullable String title) {
        return title == null ? String.valueOf(number) : number + ". " + isolated(title);
    }

    private Map<Part, String> texts(CommitmentDraft draft, String between) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(Part.TITLE, draft.title());
        texts.put(Part.LANGUAGE, draft.language().ownName());
        texts.put(Part.DESCRIPTION, draft.description());
        texts.put(
                Part.PRINCIPLES,
                draft.principles().stream().sorted().map(principles::apply).collect(Collectors.joining(between)));
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
        return day == null ? "–" : isolated(formats.shortDay(day));
    }

    /** So that it keeps its own direction among words of another script. */
    private static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? "–" : formats.number(value);
    }
}
