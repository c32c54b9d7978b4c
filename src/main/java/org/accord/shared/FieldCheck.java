package org.accord.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with a draft, field by field, so that a person sees everything at once.
 *
 * <p>Faults are message keys below {@code invalid.}, such as {@code required}, {@code tooLong}.
 */
public final class FieldCheck {

    /** Line breaks, and what cannot be seen; joiners, which some scripts need, are none. */
    private static final Pattern HIDING = Pattern.compile("[\\n\\r\\t\\p{Cf}&&[^\\u200C\\u200D\\u00AD]]");

    private final Map<String, String> faults = new LinkedHashMap<>();

    /** Text that must be there and have at most so many characters. */
    public FieldCheck text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return fault(field, "required");
        }
        return optionalText(field, value, longest);
    }

    /** Text that may be missing; control characters other than line breaks and tabs are refused. */
    public FieldCheck optionalText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return this;
        }
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            return fault(field, FieldFault.tooLong(longest, length));
        }
        boolean clean =
                value.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c));
        return clean ? this : fault(field, "characters");
    }

    /** A name, on one line: nothing in it is hidden or turns round what stands beside it. */
    public FieldCheck name(String field, @Nullable String value, int longest) {
        if (value != null && HIDING.matcher(value).find()) {
            return fault(field, "imports.hiding");
        }
        return optionalText(field, value, longest);
    }

    /** A value that must be given. */
    public FieldCheck given(String field, @Nullable Object value) {
        return value == null ? fault(field, "required") : this;
    }

    /** Any rule of the feature's own. */
    public FieldCheck that(String field, boolean holds, String fault) {
        return holds ? this : fault(field, fault);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Throws the feature's problem when anything is wrong. */
    public void orThrow(Function<Map<String, String>, ? extends Problem> problem) {
        if (!faults.isEmpty()) {
            throw problem.apply(Map.copyOf(faults));
        }
    }

    private FieldCheck fault(String field, String fault) {
        faults.putIfAbsent(field, fault);
        return this;
    }
}
