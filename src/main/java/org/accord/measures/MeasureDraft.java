package org.accord.measures;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.instruments.FactDay;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.FieldCheck;
import org.accord.shared.PrivateHost;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types for a measure; see {@link Measure}. Fields of faults have the names of the components.
 *
 * @param article at most 60 characters
 * @param title at most 300 characters
 * @param link https, at most 1,000 characters; a law needs one
 * @param since may lie before the instrument was opened: a state that has the law already has done what it asks for
 * @param onOrBefore the day is the latest that it can be
 * @param source at most 300 characters
 */
public record MeasureDraft(
        @Nullable CountryCode state,
        String instrument,
        String article,
        Measure.@Nullable Kind kind,
        String title,
        String language,
        String link,
        @Nullable LocalDate since,
        boolean onOrBefore,
        String source) {

    /** Of a form that nothing was typed into. */
    public static final MeasureDraft EMPTY = new MeasureDraft(null, "", "", null, "", "", "", null, false, "");

    private static final int LONGEST_ARTICLE = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 1_000;
    private static final int LONGEST_SOURCE = 300;
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    /**
     * The measure it describes, recorded today and not reviewed.
     *
     * @param instruments whether a slug is that of an instrument that asks states to act
     * @throws MeasureProblem.Invalid naming every field that is wrong
     */
    Measure checked(String id, Measure.Author author, LocalDate today, Predicate<String> instruments) {
        FieldCheck check = new FieldCheck()
                .given("state", state)
                .that("state", state == null || Countries.find(state).isPresent(), "unknown")
                .text("instrument", instrument, LONGEST_TITLE)
                .that("instrument", instrument.isBlank() || instruments.test(instrument), "unknown")
                .optionalText("article", article, LONGEST_ARTICLE)
                .given("kind", kind)
                .text("title", title, LONGEST_TITLE)
                .text("language", language, LONGEST_ARTICLE)
                .that("language", language.isBlank() || TitleLanguages.codes().contains(language), "unknown")
                .text("source", source, LONGEST_SOURCE)
                .given("since", since)
                .that("since", since == null || !since.isAfter(today), "future")
                .that("since", since == null || !since.isBefore(FIRST), "measures.tooEarly")
                .optionalText("link", link, LONGEST_LINK)
                .that("link", kind != Measure.Kind.LAW || !link.isBlank(), "measures.linkOfLaw")
                .that("link", link.isBlank() || isSafeAddress(link.strip()), "measures.link")
                .that("link", !PrivateHost.isIn(link), "website.private");
        check.orThrow(MeasureProblem.Invalid::new);
        return new Measure(
                id,
                Optional.ofNullable(state).orElseThrow(),
                instrument,
                article.strip(),
                Optional.ofNullable(kind).orElseThrow(),
                title.strip(),
                language,
                link.strip(),
                new FactDay(
                        Optional.ofNullable(since).orElseThrow(),
                        onOrBefore ? FactDay.Exactness.ON_OR_BEFORE : FactDay.Exactness.DAY),
                source.strip(),
                author,
                today,
                null,
                null,
                false);
    }

    /** An https address of a host, without a name or password in it that would hide where it leads. */
    private static boolean isSafeAddress(String typed) {
        try {
            URI address = new URI(typed);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
