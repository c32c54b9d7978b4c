package org.accord.contributions;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.progress.EvidenceFile;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to contribute.
 *
 * @param id random, made when the form opens: the same form sent twice is one contribution
 * @param organisation for which the writer speaks; empty while none is chosen
 * @param commitment id; empty while none is chosen
 * @param claim {@link Claim#key}
 * @param stance null while none is chosen
 * @param links one https address each
 */
public record ContributionDraft(
        String id,
        String organisation,
        String commitment,
        String claim,
        @Nullable Stance stance,
        Language language,
        String text,
        List<String> links,
        List<EvidenceFile> files) {

    public static final int LONGEST_TEXT = 5_000;
    public static final int MOST_LINKS = 5;
    public static final int MOST_FILES = 5;
    private static final int LONGEST_LINK = 1_000;
    private static final Pattern ID = Pattern.compile("[0-9a-z]{12}");

    public ContributionDraft {
        links = links == null ? List.of() : List.copyOf(links);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** Nothing typed yet. */
    public static ContributionDraft blank(String commitment, Language language) {
        return new ContributionDraft(
                Identity.random(), "", commitment, Claim.WHOLE.key(), null, language, "", List.of(), List.of());
    }

    /** The stance, when all that can be seen from here is right. */
    Stance checked() {
        FieldCheck check = new FieldCheck()
                .that("organisation", !organisation.isEmpty(), "required")
                .that("commitment", !commitment.isEmpty(), "required")
                .given("stance", stance)
                .text("text", text, LONGEST_TEXT)
                .that("links", links.size() <= MOST_LINKS, "tooMany")
                .that("evidence", files.size() <= MOST_FILES, "tooMany");
        files.forEach(file -> file.check(check));
        links.forEach(link ->
                check.optionalText("links", link, LONGEST_LINK).that("links", isSafeAddress(link), "commitments.link"));
        check.orThrow(ContributionProblem.Invalid::new);
        if (stance == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not made by a form");
        }
        return stance;
    }

    private static boolean isSafeAddress(String link) {
        try {
            URI address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
