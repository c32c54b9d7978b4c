package org.accord.notifications;

import java.util.List;
import java.util.Map;
import org.accord.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is put in words.
 *
 * @param arguments of its texts, by name
 * @param path where its button leads on the portal; null for no button
 * @param quotes what somebody wrote: reasons, questions
 * @param lines of a digest
 * @param picture below the words; null for none
 */
record Contents(
        Map<String, Object> arguments,
        @Nullable String path,
        List<String> quotes,
        List<Line> lines,
        @Nullable Picture picture) {

    /** One thing in a digest and where it is. */
    record Line(String text, String path) {}

    Contents {
        arguments = Map.copyOf(arguments);
        quotes = quotes.stream().filter(quote -> !quote.isBlank()).toList();
        lines = List.copyOf(lines);
    }

    static Contents of(Map<String, Object> arguments, String path) {
        return new Contents(arguments, path, List.of(), List.of(), null);
    }

    static Contents quoting(Map<String, Object> arguments, String path, List<String> quotes) {
        return new Contents(arguments, path, quotes, List.of(), null);
    }

    Contents showing(Picture shown) {
        return new Contents(arguments, path, quotes, lines, shown);
    }
}
