package org.accord.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.PortalTest;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instruments;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.Days;
import org.accord.shared.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ExploreTests {

    private static final Pattern COMPANIES = Pattern.compile("COMPANY,(\\d+),");

    private final MockMvcTester site;
    private final Cast cast;
    private final SettableClock clock;
    private final Instruments instruments;

    ExploreTests(
            @Autowired MockMvcTester site,
            @Autowired ApplicationContext portal,
            @Autowired SettableClock clock,
            @Autowired Instruments instruments) {
        this.site = site;
        this.cast = new Cast(portal);
        this.clock = clock;
        this.instruments = instruments;
    }

    @Test
    void aNewSignatoryIsCountedFromTheDayItSigned() {
        long before = companies("/explore/table.csv");
        cast.aRepresentative();
        LocalDate yesterday = Days.of(clock.instant()).minusDays(1);

        assertThat(companies("/explore/table.csv")).isEqualTo(before + 1);
        assertThat(companies("/explore/table.csv?country=KE")).isPositive();
        assertThat(text("/explore/table.csv?as-of=" + yesterday)).endsWith("as_of\r\n");
        assertThat(get("/explore?as-of=" + yesterday)).hasStatusOk().bodyText().contains("Nothing to count");
    }

    @Test
    void countsLeadToTheListBehindThemWithTheSameFilters() {
        cast.aRepresentative();

        assertThat(get("/explore?what=signatories&by=type&region=AFRICA"))
                .hasStatusOk()
                .bodyText()
                .contains("/signatories?region=AFRICA&amp;type=COMPANY", "Signatories · Type")
                .contains("/explore/table.csv?what=signatories&amp;by=type&amp;region=AFRICA");
    }

    @Test
    void commitmentsAreCountedByPrincipleAndByTheLevelWhenPublished() {
        Actor who = cast.aRepresentative();
        cast.aPublishedCommitment(who);

        assertThat(get("/explore?what=commitments&by=principle"))
                .hasStatusOk()
                .bodyText()
                .contains("/commitments?principle=1");
        assertThat(get("/explore?what=commitments&by=score"))
                .hasStatusOk()
                .bodyText()
                .contains("/commitments?score=1", "a beginning");
    }

    @Test
    void instrumentsAreCountedAsTheyWereTrueByTheDay() {
        CatalogueOnRecord.in(instruments);

        assertThat(text("/explore/table.csv?what=instruments&by=kind&as-of=2002-01-01"))
                .contains("TREATY,2,100.00,2,2002-01-01")
                .doesNotContain("DECLARATION");
        assertThat(text("/explore/records.csv?what=instruments")).contains("budapest,", "un-cybercrime,");
    }

    @Test
    void recordsComeAsRowsWithTheSameColumnsInEveryLanguage() {
        Actor who = cast.aRepresentative();
        String id = cast.aPublishedCommitment(who).id();

        assertThat(text("/explore/records.csv?what=commitments&lang=ar"))
                .startsWith("id,title,signatory,type,country,principles,state,end\r\n")
                .contains(id + ",Train a hundred people,");
        assertThat(get("/explore/records.csv?what=commitments"))
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"accord-commitments.csv\"");
    }

    @Test
    void everyThingCanBeGroupedByEachOfItsFieldsInEveryLanguage() {
        CatalogueOnRecord.in(instruments);
        for (String what : List.of("signatories", "commitments", "needs", "offers", "instruments")) {
            assertThat(get("/explore?what=" + what)).hasStatusOk();
            Matcher fields = Pattern.compile("<option value=\"([a-z]+)\"").matcher(text("/explore?what=" + what));
            while (fields.find()) {
                assertThat(get("/explore?what=" + what + "&by=" + fields.group(1) + "&lang=ar"))
                        .hasStatusOk();
                assertThat(get("/explore/table.csv?what=" + what + "&by=" + fields.group(1)))
                        .hasStatusOk();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?what=secrets",
                "?by=password",
                "?what=needs&by=type",
                "?as-of=2999-01-01",
                "?as-of=x",
                "?page=0"
            })
    void whatCannotBeReadIsSaid(String asked) {
        assertThat(get("/explore" + asked)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/explore/table.csv" + asked)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/explore/records.csv" + asked)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aValueThatNothingHasCountsNothing() {
        assertThat(get("/explore?country=<script>"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing to count", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(get("/explore?page=9")).hasStatusOk();
    }

    private long companies(String address) {
        Matcher found = COMPANIES.matcher(text(address));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private String text(String address) {
        byte[] body = get(address).getResponse().getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
