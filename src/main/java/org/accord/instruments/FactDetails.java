package org.accord.instruments;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.PrivateHost;
import org.jspecify.annotations.Nullable;

/**
 * What else a source says of one state's fact.
 *
 * @param link where the source can be read; empty for none
 * @param dated the day of the source itself; null when it bears none
 * @param language of the reservation and the note
 * @param reservation reservation or declaration that the state made, in its words; empty for none
 * @param note what a reader should know; empty for nothing
 */
public record FactDetails(String link, @Nullable LocalDate dated, Language language, String reservation, String note) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINK = 500;

    /** Whether nothing is known beside the source. */
    boolean isEmpty() {
        return link.isEmpty() && dated == null && reservation.isEmpty() && note.isEmpty();
    }

    void check(FieldCheck check, LocalDate today) {
        check.optionalText("link", link, LONGEST_LINK)
                .that("link", link.isEmpty() || isAddress(link), "website")
                .that("link", !PrivateHost.isIn(link), "website.private")
                .that("dated", dated == null || !dated.isAfter(today), "future")
                .optionalText("reservation", reservation, LONGEST_TEXT)
                .optionalText("note", note, LONGEST_TEXT);
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
