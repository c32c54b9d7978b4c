package org.accord.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.text.Bidi;
import java.text.FieldPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pattern in one language, compiled when first needed. */
final class Text {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Language language;
    private final String pattern;
    private volatile @Nullable Compiled compiled;

    Text(Language language, String pattern) {
        this.language = language;
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }

    String with(@Nullable Object... arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Compiled ready = compiled();
        return ready.format(inWords(ready, byName(ready.format, arguments)));
    }

    private Compiled compiled() {
        Compiled ready = compiled;
        if (ready == null) {
            ready = new Compiled(new MessageFormat(pattern, Formats.icuLocale(language)), plainArguments(pattern));
            compiled = ready;
        }
        return ready;
    }

    private static Map<String, Object> byName(MessageFormat format, @Nullable Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        if (arguments.length == 1 && arguments[0] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> put(named, String.valueOf(name), value));
        } else if (format.usesNamedArguments()) {
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                put(named, String.valueOf(arguments[i]), arguments[i + 1]);
            }
        } else {
            for (int i = 0; i < arguments.length; i++) {
                put(named, String.valueOf(i), arguments[i]);
            }
        }
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable Object value) {
        named.put(name, value == null ? "" : value);
    }

    private Map<String, Object> inWords(Compiled ready, Map<String, Object> named) {
        named.replaceAll((name, value) -> ready.plain.contains(name) ? inWords(value) : value);
        return named;
    }

    private Object inWords(Object value) {
        return switch (value) {
            case Number number -> number;
            case LocalDate day -> isolated(Formats.of(language).day(day));
            case Instant instant -> isolated(Formats.of(language).instant(instant));
            case LocalisedText text -> isolated(text.in(language));
            default -> isolated(value.toString());
        };
    }

    /** A run that could turn its surroundings round is closed in: a Latin name in Arabic, an Arabic one in English. */
    private String isolated(String value) {
        boolean turns = language.direction().equals("rtl") || Bidi.requiresBidi(value.toCharArray(), 0, value.length());
        return turns && !value.isEmpty() ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
    }

    /** Arguments that are only ever printed, never chosen by or counted with. */
    private static Set<String> plainArguments(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> plain = new HashSet<>();
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            Part part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = parts.getSubstring(parts.getPart(i + 1));
                (part.getArgType() == ArgType.NONE ? plain : chosen).add(name);
            }
        }
        plain.removeAll(chosen);
        return plain;
    }

    /** ICU's format is not safe for threads; it is fast enough to share one at a time. */
    private record Compiled(MessageFormat format, Set<String> plain) {
        String format(Map<String, Object> arguments) {
            synchronized (format) {
                return format.format(arguments, new StringBuffer(), new FieldPosition(0))
                        .toString();
            }
        }
    }
}
