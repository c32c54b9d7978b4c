package org.accord.settings;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The placeholders of a pattern.
 *
 * @param placeholders by name, with how each is written: plain, counted, chosen by, or as a number or date
 */
record MailPattern(SortedMap<String, ArgType> placeholders) {

    private static final int SAMPLE_NUMBER = 3;
    private static final String NEEDED = "(?i).*(link|url|code|address)";

    /** Empty when the pattern cannot be read, such as for a brace that is not closed. */
    static Optional<MailPattern> of(String pattern) {
        try {
            MessagePattern parts = new MessagePattern(pattern);
            SortedMap<String, ArgType> found = new TreeMap<>();
            for (int i = 0; i < parts.countParts(); i++) {
                if (parts.getPartType(i) == Part.Type.ARG_START) {
                    found.merge(
                            parts.getSubstring(parts.getPart(i + 1)),
                            parts.getPart(i).getArgType(),
                            (one, other) -> one == ArgType.NONE ? other : one);
                }
            }
            return Optional.of(new MailPattern(found));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    SortedSet<String> names() {
        return new TreeSet<>(placeholders.keySet());
    }

    /** A mail without its link, code or address leads nowhere; anything else its writer may leave out. */
    SortedSet<String> needed() {
        SortedSet<String> needed = new TreeSet<>(placeholders.keySet());
        needed.removeIf(name -> !name.matches(NEEDED));
        return needed;
    }

    /** Both together. */
    MailPattern with(MailPattern other) {
        SortedMap<String, ArgType> both = new TreeMap<>(placeholders);
        other.placeholders.forEach(
                (name, type) -> both.merge(name, type, (one, two) -> one == ArgType.NONE ? two : one));
        return new MailPattern(both);
    }

    /** Something to show in the place of each. */
    Map<String, Object> samples() {
        Map<String, Object> samples = new TreeMap<>();
        placeholders.forEach((name, type) -> samples.put(
                name,
                switch (type) {
                    case PLURAL, SELECTORDINAL, CHOICE, SIMPLE -> SAMPLE_NUMBER;
                    case SELECT -> "other";
                    case NONE -> "[" + name + "]";
                }));
        return samples;
    }
}
