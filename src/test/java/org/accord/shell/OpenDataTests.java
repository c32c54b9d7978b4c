package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.PortalTest;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instruments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class OpenDataTests {

    private final MockMvcTester site;
    private final Instruments instruments;

    OpenDataTests(@Autowired MockMvcTester site, @Autowired Instruments instruments) {
        this.site = site;
        this.instruments = instruments;
    }

    @BeforeEach
    void recordTheCatalogue() {
        CatalogueOnRecord.in(instruments);
    }

    @Test
    void listsAnswerByPagesWithTheFiltersOfTheDirectory() {
        assertThat(get("/api/v1/signatories?type=STATE&q=nobody-is-called-so"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/api/v1/commitments?principle=9&page=3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsAProblemDocument() {
        assertThat(get("/api/v1/signatories/nobody"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
        assertThat(get("/api/v1/commitments/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/commitments?as-of=2999-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String tag = get("/api/v1/instruments/malabo").getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(tag).startsWith("W/");
        assertThat(site.get()
                        .uri("/api/v1/instruments/malabo")
                        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void theOverviewShowsTheNewestActsAndWhatIsCountedTowardsItsEntryIntoForce() {
        assertThat(get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("In the register", "/instruments/un-cybercrime", "0 of 40 consents");
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
