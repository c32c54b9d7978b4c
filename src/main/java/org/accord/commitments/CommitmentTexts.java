package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.charters.Principle;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.IndicatorDetails.Direction;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A commitment's parts in words, so that two versions can be compared by a reader. */
public final class CommitmentTexts {

    /** What a commitment consists of, in reading order. */
    public enum Part {
        TITLE("commitments.name"),
        LANGUAGE("commitments.language"),
        PROBLEM("commitments.problem"),
        DESCRIPTION("commitments.description"),
        BENEFICIARIES("commitments.beneficiaries"),
        RESPONSIBLE("commitments.responsible"),
        PRINCIPLES("commitments.principles"),
        NORMS("commitments.norms"),
        OBLIGATIONS("commitments.obligations"),
        MILESTONES("commitments.milestones"),
        INDICATORS("commitments.indicators"),
        LAST_DAY("commitments.lastDay"),
        BUDGET("commitments.budget"),
        RISKS("commitments.risks"),
        EFFECTS("commitments.effects"),
        EVIDENCE("commitments.evidencePlan"),
        EVENT("commitments.event"),
        TRANSLATIONS("commitments.translations");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** Message key of the part's name. */
        public String key() {
            return key;
        }

        /** True when its text is sentences; otherwise it is a list, a line each. */
        public boolean isProse() {
            return switch (this) {
                case TITLE, PROBLEM, DESCRIPTION, BENEFICIARIES, RESPONSIBLE, RISKS, EFFECTS, EVIDENCE -> true;
                default -> false;
            };
        }

        /** True when its text is what somebody wrote, in the language they wrote in. */
        public boolean isWritten() {
            return switch (this) {
                case LANGUAGE, PRINCIPLES, NORMS, OBLIGATIONS, LAST_DAY, TRANSLATIONS -> false;
                default -> true;
            };
        }
    }

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    /** The reader's words for a message key; arguments are names and values in turn. */
    @FunctionalInterface
    public interface Words {
        String of(String key, Object... arguments);
    }

    private final Map<Integer, LocalisedText> principles;
    private final Language reader;
    private final Formats formats;
    private final Words words;

    private CommitmentTexts(Map<Integer, LocalisedText> principles, Language reader, Words words) {
        this.principles = principles;
        this.reader = reader;
        this.formats = Formats.of(reader);
        this.words = words;
    }

    /**
     * The text of every part, empty where nothing is said, with days and numbers as the reader's language writes them.
     *
     * @param charter that the principles are of, as it puts them; their numbers alone when it is empty
     */
    public static Map<Part, String> of(CommitmentDraft draft, Optional<Charter> charter, Language reader, Words words) {
        Map<Integer, LocalisedText> titles = charter.map(Charter::principles).orElse(List.of()).stream()
                .collect(Collectors.toMap(Principle::number, Principle::title));
        return new CommitmentTexts(titles, reader, words).texts(draft);
    }

    private String principle(int number) {
        LocalisedText title = principles.get(number);
        return title == null ? String.valueOf(number) : number + ". " + isolated(title.in(reader));
    }

    private Map<Part, String> texts(CommitmentDraft draft) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(Part.TITLE, draft.title());
        texts.put(Part.LANGUAGE, draft.language().ownName());
        texts.put(Part.DESCRIPTION, draft.description());
        texts.put(
                Part.PRINCIPLES,
                draft.principles().stream()
                        .map(this::principle)
                        .collect(Collectors.joining(principles.isEmpty() ? ", " : "\n")));
        texts.put(
                Part.MILESTONES,
                draft.milestones().stream()
                        .filter(milestone -> !milestone.saysNothing())
                        .map(milestone -> milestone.title() + " · " + day(milestone.due()))
                        .collect(Collectors.joining("\n")));
        texts.put(
                Part.INDICATORS,
                draft.indicators().stream()
                        .filter(indicator -> !indicator.saysNothing())
                        .map(this::indicator)
                        .collect(Collectors.joining("\n")));
        tell(draft.details(), texts);
        return texts;
    }

    private void tell(CommitmentDetails details, Map<Part, String> texts) {
        texts.put(Part.PROBLEM, details.problem());
        texts.put(Part.BENEFICIARIES, details.beneficiaries());
        texts.put(Part.RESPONSIBLE, details.responsible());
        texts.put(Part.NORMS, details.norms().stream().map(this::norm).collect(Collectors.joining("\n")));
        texts.put(
                Part.OBLIGATIONS,
                details.obligations().stream()
                        .flatMap(key -> Obliged.of(key).stream())
                        .map(this::obligation)
                        .collect(Collectors.joining("\n")));
        texts.put(Part.LAST_DAY, details.lastDay() == null ? "" : day(details.lastDay()));
        texts.put(Part.BUDGET, details.budget() == null ? "" : budget(details.budget()));
        texts.put(Part.RISKS, details.risks());
        texts.put(Part.EFFECTS, details.effects());
        texts.put(Part.EVIDENCE, details.evidencePlan());
        texts.put(Part.EVENT, details.event() == null ? "" : event(details.event()));
        texts.put(
                Part.TRANSLATIONS,
                details.translations().stream().map(this::translation).collect(Collectors.joining("\n")));
    }

    private String indicator(IndicatorDraft indicator) {
        List<String> parts = new ArrayList<>();
        parts.add("%s (%s)".formatted(indicator.name(), indicator.unit()));
        parts.add(LEFT_TO_RIGHT_ISOLATE
                + number(indicator.baseline()) + " → " + number(indicator.target())
                + POP_ISOLATE); // the arrow points to the target among Arabic words, too
        parts.add(day(indicator.due()));
        parts.addAll(comparable(indicator.details()));
        return String.join(" · ", parts);
    }

    /** What makes values comparable, one remark each. */
    private List<String> comparable(IndicatorDetails details) {
        List<String> parts = new ArrayList<>();
        Integer year = details.baselineYear();
        if (year != null) {
            parts.add(words.of("commitments.baselineOf", "year", String.valueOf(year)));
        }
        Direction direction = details.direction();
        if (direction != null) {
            parts.add(words.of("direction." + direction.name()));
        }
        if (details.cumulative()) {
            parts.add(words.of("commitments.cumulative"));
        }
        if (!details.disaggregation().isEmpty()) {
            parts.add(words.of("commitments.disaggregatedBy", "groups", details.disaggregation()));
        }
        if (!details.verification().isEmpty()) {
            parts.add(words.of("commitments.verifiedBy", "means", details.verification()));
        }
        return parts;
    }

    private String norm(String letter) {
        LocalisedText title = Obliged.norms().get(letter);
        return title == null ? letter : words.of("charters.norm", "letter", letter, "title", title.in(reader));
    }

    private String obligation(Obliged obliged) {
        return obliged.name().in(reader) + " · "
                + words.of("asked." + obliged.asked().name());
    }

    private String budget(Budget budget) {
        List<String> parts = new ArrayList<>();
        if (budget.amount() != null) {
            parts.add(formats.number(budget.amount()) + "\u00a0" + budget.currency());
        }
        if (!budget.funding().isEmpty()) {
            parts.add(budget.funding());
        }
        return String.join(" · ", parts);
    }

    private String event(Event event) {
        List<String> parts = new ArrayList<>(List.of(event.name()));
        if (event.day() != null) {
            parts.add(day(event.day()));
        }
        if (!event.link().isEmpty()) {
            parts.add(event.link());
        }
        return String.join(" · ", parts);
    }

    private String translation(Translation translation) {
        Language language = translation.language();
        String name = language == null ? "–" : language.ownName();
        return name + " · " + translation.title() + "\n" + translation.description();
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

    /** What an indicator says beyond its numbers, as the reader reads it; empty when it says nothing more. */
    public static List<String> comparable(Indicator indicator, Language reader, Words words) {
        return new CommitmentTexts(Map.of(), reader, words).comparable(indicator.details());
    }
}
