package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.shared.Language;
import org.accord.signatories.OrganisationType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The directory as a page, as files and as a counter: one question, one answer. */
@PortalTest
class DirectoryTests {

    private final DirectoryFixture directory;
    private final Clock clock;

    DirectoryTests(@Autowired MockMvcTester site, @Autowired ApplicationContext portal, @Autowired Clock clock) {
        this.directory = new DirectoryFixture(site, portal);
        this.clock = clock;
    }

    @BeforeEach
    void jordanJapanAndACompanyThatPromised() {
        directory.signatories();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jordan", "Jordanie", "Jordania", "الأردن", "Иордания", "约旦", "JOR", "JO", "jordn", "al-urdun"})
    void jordanIsFoundAndJapanIsNot(String typed) {
        List<String> states = directory
                .page("/search?q=" + typed)
                .select("main a[href^=/states/]")
                .eachAttr("href");
        List<String> rows = directory
                .page("/signatories?q=" + typed)
                .select("table.records td:first-child a")
                .eachAttr("href");

        assertThat(states.getFirst()).startsWith("/states/jo");
        assertThat(rows.getFirst()).startsWith("/signatories/jo");
        assertThat(states).noneMatch(href -> href.startsWith("/states/jp"));
        assertThat(rows).noneMatch(href -> href.startsWith("/signatories/jp"));
    }

    @Test
    void nonsenseFindsNobody() {
        assertThat(directory.csv("q=xqzzy")).isEmpty();
        assertThat(directory.text("/search?q=xqzzy")).contains("Nothing fits");
    }

    @Test
    void aPageBeyondTheLastSaysSoAndLeadsToTheFirst() {
        Document page = directory.page("/signatories?type=STATE&page=40");

        assertThat(page.text()).contains("There is no page 40").doesNotContain("No signatory matches");
        assertThat(page.select("p.empty a").attr("href")).contains("type=STATE").contains("page=1");
    }

    @ParameterizedTest
    @CsvSource({
        "type=STATE, jo, blauhafen-seilerei",
        "region=ASIA, jo, blauhafen-seilerei",
        "income=HIGH, blauhafen-seilerei, jo",
        "principle=1, blauhafen-seilerei, jo",
        "standing=ACTIVE, jo, nobody",
        "country=JO, jo, jp",
        "subregion=western-asia, jo, jp",
        "type=STATE&type=COMPANY, jo, nobody",
        "type=COMPANY&principle=1&income=HIGH&q=Blauhafen, blauhafen-seilerei, jo"
    })
    void everyFilterNarrowsPageAndFilesAlike(String filters, String kept, String gone) {
        Set<String> csv = directory.csv(filters);

        assertThat(csv).contains(kept).doesNotContain(gone);
        assertThat(directory.json(filters)).isEqualTo(csv);
        assertThat(directory.total(filters)).isEqualTo(csv.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"principle=NOPE", "year=1999", "type=STATE&country=JO&principle=1", "region=NOPE"})
    void filtersThatFitNobodyListNobody(String filters) {
        assertThat(directory.csv(filters)).isEmpty();
        assertThat(directory.json(filters)).isEmpty();
        assertThat(directory.total(filters)).isZero();
    }

    @Test
    void aFilterSaysItselfWhichOfItsValuesIsNotKnown() {
        Document page = directory.page("/signatories?region=NOPE&lang=en");

        assertThat(page.select("#filter-region").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + page.select("#filter-region").attr("aria-describedby"))
                        .text())
                .contains("NOPE");
        assertThat(page.select("#filter-type").hasAttr("aria-describedby")).isFalse();
    }

    @Test
    void theYearOfTheSignatureIsAFilterToo() {
        String year = String.valueOf(clock.instant().atZone(ZoneOffset.UTC).getYear());

        assertThat(directory.page("/signatories").select("#filter-year option").eachAttr("value"))
                .contains(year);
        assertThat(directory.json("year=" + year)).isEqualTo(directory.csv("year=" + year));
    }

    @Test
    void eachChoiceSaysHowManyItWouldListAndIsRightAboutIt() {
        Document page = directory.page("/signatories?region=ASIA&lang=en");

        for (String filter : List.of("type", "principle", "standing", "year")) {
            page.select("select[name=" + filter + "] option:not([value=''])")
                    .forEach(option -> assertThat(option.text())
                            .endsWith("(" + directory.total("region=ASIA&" + filter + "=" + option.val()) + ")"));
        }
        assertThat(page.select("select[name=type] option[value=STATE]")).hasSize(1);
    }

    @Test
    void whatIsChosenIsTakenBackOneByOneAndTheDayStays() {
        Document page = directory.page("/signatories?type=STATE&region=ASIA&as-of=2026-01-05&lang=en");

        assertThat(page.select("main .pages a[aria-label^=Remove]").eachAttr("href"))
                .containsExactly(
                        "/signatories?region=ASIA&as-of=2026-01-05&lang=en",
                        "/signatories?type=STATE&as-of=2026-01-05&lang=en");
        assertThat(page.select("form.filters .buttons a").attr("href"))
                .contains("as-of=2026-01-05")
                .doesNotContain("type=");
        assertThat(page.select("form.filters input[name=as-of]").attr("value")).isEqualTo("2026-01-05");
        assertThat(page.select("main .pages a[href^=/signatories.csv]").attr("href"))
                .contains("type=STATE", "region=ASIA", "as-of=2026-01-05");
    }

    @Test
    void cellsThatWouldBeFormulasAreHarmless() {
        directory.signed("=HYPERLINK(1)", OrganisationType.CIVIL_SOCIETY, "FR");

        assertThat(directory.text("/signatories.csv?q=hyperlink")).contains("'=HYPERLINK(1)");
        assertThat(directory.get("/signatories.csv")).hasContentType("text/csv;charset=UTF-8");
    }

    @Test
    void theCounterStandsInPagesOfOthersAndRunsNothing() {
        MvcTestResult answer = directory.get("/embed/counter?lang=fr&country=JO&type=STATE");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("1 signataire", "/signatories?lang=fr&amp;country=JO&amp;type=STATE")
                .doesNotContain("<script", "style=");
        assertThat(answer)
                .headers()
                .doesNotContainHeader("X-Frame-Options")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(policy("/embed/counter")).contains("frame-ancestors *", "default-src 'none'", "form-action 'none'");
        assertThat(policy("/embed/counter")).doesNotContain("script-src");
        assertThat(policy("/signatories")).contains("frame-ancestors 'none'");
    }

    @Test
    void theCounterSpeaksSixLanguagesAndKeepsToOneSchemeWhenAsked() {
        for (Language language : Language.values()) {
            Document counter = directory.page("/embed/counter?lang=" + language.tag());
            assertThat(counter.select("html").attr("dir")).isEqualTo(language.direction());
            assertThat(counter.select("html").attr("lang")).isEqualTo(language.tag());
        }
        assertThat(directory.page("/embed/counter?scheme=dark").select("html.dark"))
                .hasSize(1);
        assertThat(directory.page("/embed/counter?scheme=%22x").select("html").hasAttr("class"))
                .isFalse();
        assertThat(directory.get("/embed/counter?as-of=2999-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theLineToCopyLeadsToTheCounterOfWhatIsListed() {
        String line = directory
                .page("/signatories?type=STATE&lang=en&as-of=2026-01-05")
                .select("textarea[readonly]")
                .text();

        assertThat(Jsoup.parseBodyFragment(line).select("iframe").attr("src"))
                .isEqualTo("http://localhost/embed/counter?lang=en&type=STATE");
    }

    private String policy(String address) {
        return String.valueOf(directory.get(address).getResponse().getHeader("Content-Security-Policy"));
    }
}
