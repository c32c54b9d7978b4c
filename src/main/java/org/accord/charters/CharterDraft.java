package org.accord.charters;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;

/**
 * What a coordinator writes as the next version of a charter's text.
 *
 * @param seen the version of the text it was written from
 * @param name by language
 * @param principles in the order of their numbers; those there were stay, others may follow
 */
public record CharterDraft(int seen, Map<Language, String> name, List<PrincipleDraft> principles) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int MOST_PRINCIPLES = 50;

    public CharterDraft {
        name = Map.copyOf(name);
        principles = List.copyOf(principles);
    }

    /**
     * One principle.
     *
     * @param title by language
     * @param summary by language
     * @param norms letters of the UN norms it answers to
     */
    public record PrincipleDraft(Map<Language, String> title, Map<Language, String> summary, List<String> norms) {
        public PrincipleDraft {
            title = Map.copyOf(title);
            summary = Map.copyOf(summary);
            norms = List.copyOf(norms);
        }
    }

    /** The text as it stands. */
    public static CharterDraft of(Charter charter) {
        return new CharterDraft(
                charter.version(),
                charter.name().texts(),
                charter.principles().stream()
                        .map(principle -> new PrincipleDraft(
                                principle.title().texts(), principle.summary().texts(), principle.norms()))
                        .toList());
    }

    /** The next version, checked against the one before. */
    Charter after(Charter before) {
        FieldCheck check = new FieldCheck();
        Language original = before.name().original();
        check.that("principles", principles.size() >= before.principles().size(), "charters.principleGone");
        check(check, before.name().texts().keySet());
        check.orThrow(CharterProblem.Invalid::new);
        Charter next = before.next(name(original), principles(original));
        if (next.name().equals(before.name()) && next.principles().equals(before.principles())) {
            throw new CharterProblem.Invalid(Map.of("principles", "charters.nothingChanged"));
        }
        return next;
    }

    /** Every language in which the charter is signed has to be there; in others a text may be missing. */
    void check(FieldCheck check, Set<Language> needed) {
        texts(check, "name", name, needed, LONGEST_TITLE);
        check.that("principles", principles.size() <= MOST_PRINCIPLES, "range");
        Set<String> letters =
                CharterCatalogue.norms().stream().map(Norm::letter).collect(Collectors.toSet());
        for (int i = 0; i < principles.size(); i++) {
            PrincipleDraft principle = principles.get(i);
            texts(check, "principles." + i + ".title", principle.title(), needed, LONGEST_TITLE);
            texts(check, "principles." + i + ".summary", principle.summary(), needed, LONGEST_SUMMARY);
            check.that("principles." + i + ".norms", letters.containsAll(new HashSet<>(principle.norms())), "range");
        }
    }

    LocalisedText name(Language original) {
        return text(original, name);
    }

    List<Principle> principles(Language original) {
        return IntStream.range(0, principles.size())
                .mapToObj(i -> principle(i + 1, original, principles.get(i)))
                .toList();
    }

    private static void texts(
            FieldCheck check, String field, Map<Language, String> texts, Set<Language> needed, int longest) {
        for (Language language : Language.values()) {
            String text = texts.get(language);
            if (needed.contains(language)) {
                check.text(field + "." + language.tag(), text, longest);
            } else {
                check.optionalText(field + "." + language.tag(), text, longest);
            }
        }
    }

    private static Principle principle(int number, Language original, PrincipleDraft draft) {
        return new Principle(number, text(original, draft.title()), text(original, draft.summary()), draft.norms());
    }

    private static LocalisedText text(Language original, Map<Language, String> texts) {
        Map<Language, String> sound = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                sound.put(language, text.strip());
            }
        });
        return new LocalisedText(original, sound);
    }
}
