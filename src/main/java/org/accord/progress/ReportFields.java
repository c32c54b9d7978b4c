package org.accord.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.accord.commitments.Commitment;
import org.accord.progress.ProgressDraft.ValueDraft;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A report in fields, each a text: {@code language}, {@code narrative}, {@code obstacles}, {@code answer}, {@code help}, a state as
 * {@code milestones.<id>}, a value as {@code values.<indicator>.value}, {@code .on} and {@code .method}, a file as
 * {@code evidence.<id>}. What is not given is empty.
 */
public final class ReportFields {

    private static final String MILESTONES = "milestones.";
    private static final String VALUES = "values.";
    private static final String EVIDENCE = "evidence.";
    private static final Set<String> NAMES = Set.of("language", "narrative", "obstacles", "answer", "help");
    private static final int LONGEST_NAME = 200;
    private static final String TAB = "\t";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private ReportFields() {}

    /** Every field of what was typed. */
    public static Map<String, String> of(ProgressDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("language", draft.language().tag());
        fields.put("narrative", draft.narrative());
        fields.put("obstacles", draft.obstacles());
        fields.put("answer", draft.answer());
        fields.put("help", draft.help());
        draft.milestones().forEach((id, state) -> fields.put(MILESTONES + id, state.name()));
        draft.values().forEach(value -> {
            String name = VALUES + value.indicator();
            fields.put(name + ".value", number(value.value()));
            fields.put(name + ".on", value.on() == null ? "" : value.on().toString());
            fields.put(name + ".method", value.method());
        });
        draft.evidence().forEach(file -> fields.put(EVIDENCE + file.id(), line(file)));
        return fields;
    }

    /** What was typed, from its fields. */
    public static ProgressDraft draft(Map<String, String> fields) {
        Map<String, MilestoneState> milestones = new LinkedHashMap<>();
        Map<String, ValueDraft> values = new LinkedHashMap<>();
        List<EvidenceFile> files = new ArrayList<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(MILESTONES)) {
                state(text).ifPresent(state -> milestones.put(name.substring(MILESTONES.length()), state));
            } else if (name.startsWith(VALUES)) {
                String indicator = name.substring(VALUES.length(), name.lastIndexOf('.'));
                values.computeIfAbsent(indicator, id -> value(id, fields));
            } else if (name.startsWith(EVIDENCE)) {
                file(text).ifPresent(files::add);
            }
        });
        return new ProgressDraft(
                Language.of(fields.getOrDefault("language", "")).orElse(Language.EN),
                fields.getOrDefault("narrative", ""),
                fields.getOrDefault("obstacles", ""),
                milestones,
                List.copyOf(values.values()),
                files,
                fields.getOrDefault("answer", ""),
                fields.getOrDefault("help", ""));
    }

    private static ValueDraft value(String indicator, Map<String, String> fields) {
        String name = VALUES + indicator;
        return new ValueDraft(
                indicator,
                number(fields.getOrDefault(name + ".value", "")),
                day(fields.getOrDefault(name + ".on", "")),
                fields.getOrDefault(name + ".method", ""));
    }

    /** The state that a field says; empty for none. */
    public static Optional<MilestoneState> state(String text) {
        return Arrays.stream(MilestoneState.values())
                .filter(state -> state.name().equals(text))
                .findFirst();
    }

    /** The number that a field says; null for none. */
    public static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The day that a field says; null for none. */
    public static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** A number as a field says it. */
    public static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** True for a name that a field of a report can have. */
    static boolean isName(String name) {
        return NAMES.contains(name)
                || ((name.startsWith(MILESTONES) || name.startsWith(VALUES) || name.startsWith(EVIDENCE))
                        && name.length() <= LONGEST_NAME);
    }

    /** False for a row of a milestone or an indicator that the commitment does not have. */
    static boolean isAsked(String name, Commitment commitment) {
        if (name.startsWith(MILESTONES)) {
            String id = name.substring(MILESTONES.length());
            return commitment.milestones().stream().anyMatch(row -> row.id().equals(id));
        }
        if (name.startsWith(VALUES)) {
            String id = name.substring(VALUES.length(), name.lastIndexOf('.'));
            return commitment.indicators().stream().anyMatch(row -> row.id().equals(id));
        }
        return true;
    }

    /** A file as a field says it. */
    public static String line(EvidenceFile file) {
        return String.join(
                TAB, file.id(), file.name(), file.mediaType(), String.valueOf(file.bytes()), file.sha256(), file.alt());
    }

    /** The file that a field says, which in older drafts says nothing of what is seen in it; empty for none. */
    public static Optional<EvidenceFile> file(String line) {
        String[] parts = line.split(TAB, -1);
        return parts.length == 5 || parts.length == 6
                ? Optional.of(new EvidenceFile(
                        parts[0],
                        parts[1],
                        parts[2],
                        Long.parseLong(parts[3]),
                        parts[4],
                        parts.length == 6 ? parts[5] : ""))
                : Optional.empty();
    }
}
