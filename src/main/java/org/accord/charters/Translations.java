package org.accord.charters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** Tells which translations still say what an earlier version of the authoritative text said. */
public final class Translations {

    /** Key of the charter's name; principles have their numbers. */
    public static final int NAME = 0;

    private Translations() {}

    /**
     * The parts of the last version whose translation was not touched when the authoritative text changed.
     *
     * @param versions in their order, the one that is looked at last
     * @return by part, the version whose words the translation renders
     */
    public static Map<Integer, Integer> behind(List<Charter> versions, Language language) {
        Map<Integer, Integer> behind = new TreeMap<>();
        Charter last = versions.getLast();
        put(behind, NAME, last, renders(versions, language, Charter::name));
        for (Principle principle : last.principles()) {
            int number = principle.number();
            Stream.<Function<Principle, LocalisedText>>of(Principle::title, Principle::summary)
                    .map(part -> renders(versions, language, charter -> part(charter, number, part)))
                    .min(Integer::compare)
                    .ifPresent(from -> put(behind, number, last, from));
        }
        return Map.copyOf(behind);
    }

    /** The versions of a list as {@link CharterVersions#of} gives it, in their order, up to one of them. */
    public static List<Charter> upTo(List<CharterVersion> newestFirst, Charter last) {
        return Stream.concat(
                        newestFirst.reversed().stream()
                                .map(CharterVersion::text)
                                .filter(text -> text.version() < last.version()),
                        Stream.of(last))
                .toList();
    }

    private static void put(Map<Integer, Integer> behind, int part, Charter last, int from) {
        if (from < last.version()) {
            behind.put(part, from);
        }
    }

    /** The last version itself where there is nothing to fall behind. */
    private static int renders(
            List<Charter> versions, Language language, Function<Charter, @Nullable LocalisedText> part) {
        Charter last = versions.getLast();
        boolean isTranslated = Optional.ofNullable(part.apply(last))
                .filter(text -> text.original() != language && text.texts().containsKey(language))
                .isPresent();
        if (!isTranslated) {
            return last.version();
        }
        LocalisedText before = null;
        int from = 0;
        int previous = 0;
        for (Charter version : versions) {
            LocalisedText now = part.apply(version);
            if (now != null) {
                boolean same = before != null
                        && Objects.equals(
                                before.texts().get(language), now.texts().get(language));
                boolean kept = before != null && before.authoritative().equals(now.authoritative());
                from = !same || kept && from == previous ? version.version() : from;
                before = now;
                previous = version.version();
            }
        }
        return from;
    }

    private static @Nullable LocalisedText part(Charter charter, int number, Function<Principle, LocalisedText> part) {
        return number > charter.principles().size()
                ? null
                : part.apply(charter.principles().get(number - 1));
    }
}
