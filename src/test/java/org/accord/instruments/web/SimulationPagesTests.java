package org.accord.instruments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.accord.PortalTest;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instruments;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SimulationPagesTests {

    private static final String MALABO = "/instruments/malabo/simulate?as-of=2023-04-01";
    private static final String BUDAPEST = "/instruments/budapest/simulate?as-of=2001-12-01";
    private static final String TWO_MORE = "&state=CI&on=2023-04-03&state=Mauritania&on=2023-05-09";

    private final Instruments instruments;
    private final MockMvcTester site;

    SimulationPagesTests(@Autowired Instruments instruments, @Autowired MockMvcTester site) {
        this.instruments = instruments;
        this.site = site;
    }

    @BeforeEach
    void recordTheCatalogue() {
        CatalogueOnRecord.in(instruments);
    }

    @Test
    void theInstrumentLeadsToTheForm() throws Exception {
        assertThat(page("/instruments/malabo").select("a[href=/instruments/malabo/simulate]"))
                .hasSize(1);
        assertThat(page("/instruments/paris-call").select("a[href$=/simulate]")).isEmpty();
        assertThat(get("/instruments/paris-call/simulate")).hasStatusOk();
        assertThat(get("/instruments/no-such-treaty/simulate")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsSupposedStandsInTheAddressAndTheDayFollows() throws Exception {
        Document page = page(MALABO + TWO_MORE);

        assertThat(page.text()).contains("In force on 8 June 2023", "15 of 15", "Decided by Mauritania");
        assertThat(page.select("input[name=state]").get(0).val()).isEqualTo("CI");
        assertThat(page.select("input[name=on]").get(1).val()).isEqualTo("2023-05-09");
        assertThat(page.select("form input[type=hidden][name=as-of]").eachAttr("value"))
                .contains("2023-04-01");
        assertThat(page.select("td span:containsOwn(Supposed)")).hasSize(2);
    }

    @Test
    void budapestFollowsFromItsFiveRowsAndRefusesFiveNonMembers() throws Exception {
        String members = "&state=AL&on=2002-06-20&state=HR&on=2002-10-17&state=EE&on=2003-05-12"
                + "&state=HU&on=2003-12-04&state=LT&on=2004-03-18";
        String others = "&state=JP&on=2002-06-20&state=US&on=2002-10-17&state=CA&on=2003-05-12"
                + "&state=ZA&on=2003-12-04&state=AU&on=2004-03-18";

        assertThat(page(BUDAPEST + members).text()).contains("In force on 1 July 2004", "5 of 5", "5; 3 are needed");
        assertThat(page(BUDAPEST + others).text())
                .contains("Not in force: consents are missing", "5 of 5", "0 of 3")
                .doesNotContain("In force on");
    }

    @Test
    void whatIsWrongStandsAtItsField() throws Exception {
        String address = MALABO + "&state=Atlantis&on=2023-05-01&state=SN&on=2014-06-01";
        Document page = page(address);

        assertThat(get(address)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(page.select("#state-0-wrong").text()).startsWith("No state of this name");
        assertThat(page.select("#state-1-wrong").text()).startsWith("The consent of this state is on record");
        assertThat(page.select("#on-1-wrong").text()).startsWith("This day lies before the instrument");
        assertThat(page.select("#state-0").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#state-0", "#state-1", "#on-1");
        assertThat(page.select("#state-0").val()).isEqualTo("Atlantis");
    }

    @Test
    void theSameStandsInTheJson() {
        MvcTestResult json = get("/api/v1" + MALABO + TWO_MORE);

        assertThat(json).hasStatusOk().bodyJson().extractingPath("$.inForceOn").isEqualTo("2023-06-08");
        assertThat(json).bodyJson().extractingPath("$.decidedBy").isEqualTo("mr");
        assertThat(json).bodyJson().extractingPath("$.from.length()").isEqualTo(15);
        assertThat(get("/api/v1" + MALABO)).bodyText().contains("\"inForceOn\":null", "\"missing\":2");
    }

    @Test
    void theJsonNamesWhatIsWrong() {
        MvcTestResult wrong = get("/api/v1" + MALABO + "&state=Atlantis&on=soon");

        assertThat(wrong).hasStatus(HttpStatus.BAD_REQUEST).hasContentType("application/problem+json");
        assertThat(wrong).bodyJson().extractingPath("$.faults['state-0']").isEqualTo("treaties.state");
        assertThat(wrong).bodyJson().extractingPath("$.faults['on-0']").isEqualTo("treaties.day");
        assertThat(get("/api/v1/instruments/paris-call/simulate")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theFeedHasTheFactsAsTheyWereRecordedNewestFirst() throws Exception {
        MvcTestResult feed = get("/instruments/malabo.atom");

        Document entries = Jsoup.parse(feed.getResponse().getContentAsString(), Parser.xmlParser());
        assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
        assertThat(entries.select("feed > id").text()).endsWith("/instruments/malabo");
        assertThat(entries.select("entry > updated").eachText()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(entries.select("entry > title").eachText()).contains("Ratified: Mauritania, 9 May 2023");
        assertThat(entries.select("entry > id").eachText()).doesNotHaveDuplicates();
        assertThat(get("/instruments/no-such-treaty.atom")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(get(address).getResponse().getContentAsString());
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
