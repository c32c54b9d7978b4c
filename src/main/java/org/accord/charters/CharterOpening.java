package org.accord.charters;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator writes to open another charter.
 *
 * @param slug in addresses, for ever: lower-case letters, digits and hyphens, 3 to 60 characters
 * @param original the authoritative language; texts in others may follow
 * @param adopted the day it is, or was, opened for signature
 * @param source where the text comes from, 1 to 300 characters
 * @param text of version 1
 */
public record CharterOpening(
        String slug, Language original, @Nullable LocalDate adopted, String source, CharterDraft text) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int SHORTEST_SLUG = 3;
    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_SOURCE = 300;

    /** Version 1 of the charter, when nothing is wrong with it. */
    Charter checked(LocalDate today) {
        FieldCheck check = new FieldCheck();
        check.that(
                "slug",
                slug.length() >= SHORTEST_SLUG
                        && slug.length() <= LONGEST_SLUG
                        && SLUG.matcher(slug).matches(),
                "charters.slug");
        check.given("adopted", adopted);
        check.that("adopted", adopted == null || !adopted.isAfter(today), "future");
        check.text("source", source, LONGEST_SOURCE);
        check.that("principles", !text.principles().isEmpty(), "charters.noPrinciple");
        text.check(check, Set.of(original));
        check.orThrow(CharterProblem.Invalid::new);
        return new Charter(
                slug,
                1,
                text.name(original),
                adopted == null ? today : adopted,
                source.strip(),
                text.principles(original));
    }
}
