package org.accord.shell;

import org.accord.capacity.Needs;
import org.accord.capacity.Offers;
import org.accord.commitments.Commitments;
import org.accord.instruments.Instruments;
import org.accord.progress.ProgressReports;
import org.accord.reports.Reports;
import org.accord.search.IndexQuery;
import org.accord.search.NamedList;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** What everyone may find, by words, over all features. */
@Component
class PublicRecord {

    private static final NamedList<Country> STATES = NamedList.of(Countries.all(), Country::spellings);

    private final Signatories signatories;
    private final Commitments commitments;
    private final ProgressReports progress;
    private final Instruments instruments;
    private final Needs needs;
    private final Offers offers;
    private final Reports reports;

    PublicRecord(
            Signatories signatories,
            Commitments commitments,
            ProgressReports progress,
            Instruments instruments,
            Needs needs,
            Offers offers,
            Reports reports) {
        this.signatories = signatories;
        this.commitments = commitments;
        this.progress = progress;
        this.instruments = instruments;
        this.needs = needs;
        this.offers = offers;
        this.reports = reports;
    }

    /** What may be found; message keys {@code search.<name>}. */
    enum Kind {
        STATE,
        SIGNATORY,
        COMMITMENT,
        PROGRESS,
        NEED,
        OFFER,
        INSTRUMENT,
        REPORT
    }

    /**
     * Something found.
     *
     * @param lang of the text
     * @param sub what stands below it; empty for nothing
     */
    record Hit(String text, Language lang, String href, String sub) {}

    /** One page of what fits best. */
    Page<Hit> find(Kind kind, String words, AsOf asOf, int page, int size, Language language) {
        return switch (kind) {
            case STATE -> states(words, page, size, language);
            case SIGNATORY ->
                signatories
                        .directory(query(Signatories.everybody(), words, asOf, page, size))
                        .map(row -> new Hit(
                                row.name().in(language),
                                row.name().languageFor(language),
                                "/signatories/" + row.slug(),
                                Countries.name(row.country(), language)));
            case COMMITMENT ->
                commitments
                        .list(query(Commitments.all(), words, asOf, page, size))
                        .map(row -> new Hit(
                                row.title(),
                                row.language(),
                                "/commitments/" + row.id(),
                                row.organisationName().in(language)));
            case PROGRESS ->
                progress.list(query(ProgressReports.all(), words, asOf, page, size))
                        .map(row -> new Hit(
                                row.commitmentTitle(),
                                row.language(),
                                "/commitments/" + row.commitment(),
                                row.organisationName().in(language)));
            case NEED ->
                needs.list(query(Needs.all(), words, asOf, page, size))
                        .map(row -> new Hit(
                                row.title(),
                                row.language(),
                                "/needs/" + row.id(),
                                row.asker().name().in(language)));
            case OFFER ->
                offers.list(query(Offers.all(), words, asOf, page, size))
                        .map(row -> new Hit(
                                row.title(),
                                row.language(),
                                "/offers/" + row.id(),
                                row.donor().name().in(language)));
            case INSTRUMENT ->
                instruments
                        .list(query(Instruments.everything(), words, AsOf.NOW, page, size))
                        .map(row -> new Hit(
                                row.name().in(language),
                                row.name().languageFor(language),
                                "/instruments/" + row.slug(),
                                row.reference()));
            case REPORT ->
                reports.list(query(Reports.all(), words, asOf, page, size))
                        .map(row -> new Hit(row.id(), Language.EN, "/reports/" + row.id(), ""));
        };
    }

    /** By relevance. */
    private static IndexQuery query(IndexQuery all, String words, AsOf asOf, int page, int size) {
        return all.sortedBy("").matching(words).asOf(asOf).page(page, size);
    }

    /** States are not records, but are found as records are. */
    private static Page<Hit> states(String words, int page, int size, Language language) {
        return STATES.find(words, page, size)
                .map(country -> new Hit(
                        country.name(language),
                        language,
                        "/states/" + country.code().slug(),
                        country.iso3()));
    }
}
