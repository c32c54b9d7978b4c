package org.accord.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Something to print. The same paper gives the same bytes.
 *
 * @param template below {@code templates/paper/}, without its ending
 * @param language of the paper; texts of others are marked with theirs
 * @param kind of document, such as "Commitment"
 * @param title of the document
 * @param page the public page that says the same, in the same language
 * @param day the record is printed as of the end of this day
 * @param demonstration the record holds demonstration data
 * @param proof null before there is an act: the paper is then marked as a preview
 * @param content what the template shows
 */
public record Paper(
        String template,
        Language language,
        String kind,
        String title,
        PageAddress page,
        LocalDate day,
        boolean demonstration,
        @Nullable Proof proof,
        Map<String, Object> content) {

    /** Between the margins of a page, in px. */
    public static final int WIDTH = 640;

    private static final int HEAD_CHARACTERS = 80;
    private static final int LONG_CHARACTERS = 90;

    public Paper {
        content = Map.copyOf(content);
    }

    /** The public page of a paper: the one the address of the paper names, in the language the reader was given. */
    public static PageAddress page(PageAddress asked, String path, Language language) {
        List<Parameter> day = asked.query().stream()
                .filter(parameter -> parameter.name().equals("as-of"))
                .toList();
        return new PageAddress(asked.origin(), new PageAddress("", path, day).in(language), List.of());
    }

    /** True before there is an act: it is for those who write it, and kept nowhere. */
    boolean isPreview() {
        return proof == null;
    }

    /** When what it says was recorded; a preview is as old as its day. */
    Instant at() {
        return proof == null ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : proof.at();
    }

    /** The title for the head of each page: its beginning, when it is long. */
    public String shortTitle() {
        return title.codePointCount(0, title.length()) <= HEAD_CHARACTERS
                ? title
                : title.substring(0, title.offsetByCodePoints(0, HEAD_CHARACTERS)) + "…";
    }

    /** Whether the title wants a smaller face. */
    public boolean isLong() {
        return title.length() > LONG_CHARACTERS;
    }

    /** Writes days and numbers in the paper's language. */
    public Formats formats() {
        return Formats.of(language);
    }

    /** The whole address of the page, for those who hold the paper. */
    public String address() {
        return page.origin() + page.path();
    }

    /** The whole address of another page, in the paper's language; of a page elsewhere as it is. */
    public String link(String target) {
        String there = new PageAddress(page.origin(), "/", List.of(new Parameter("lang", language.tag()))).to(target);
        return there.startsWith("/") ? page.origin() + there : there;
    }
}
