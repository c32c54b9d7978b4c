package org.accord.instruments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.PortalTest;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instruments;
import org.accord.shared.Countries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class InstrumentPagesTests {

    private final Instruments instruments;
    private final MockMvcTester site;

    InstrumentPagesTests(@Autowired Instruments instruments, @Autowired MockMvcTester site) {
        this.instruments = instruments;
        this.site = site;
    }

    @BeforeEach
    void recordTheCatalogue() {
        CatalogueOnRecord.in(instruments);
    }

    @Test
    void theListShowsWhatIsInForce() {
        assertThat(get("/instruments"))
                .hasStatusOk()
                .bodyText()
                .contains("Malabo Convention", "In force since 8 June 2023", "In force since 1 July 2004");
    }

    @Test
    void aDayBeforeTheFifteenthDepositShowsFourteen() {
        assertThat(get("/instruments/malabo?as-of=2023-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Not in force by this record: 14 of 15 consents")
                .doesNotContain("/states/mr");
    }

    @Test
    void betweenTheFifteenthDepositAndTheEntryIntoForceTheDayIsKnown() {
        assertThat(get("/instruments/malabo?as-of=2023-05-20"))
                .bodyText()
                .contains("15 of 15, in force on 8 June 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-01, 13, 13 of 15, Not in force by this record: 13 of 15 consents",
        "2023-05-08, 14, 14 of 15, Not in force by this record: 14 of 15 consents",
        "2023-05-09, 15, 15 of 15, '15 of 15, in force on 8 June 2023'",
        "2023-06-08, 15, 15 of 15, In force since 8 June 2023"
    })
    void malaboIsCountedAsOfAnyDayAndTheSourceThatCountsThirteenStandsBesideIt(
            String day, int deposited, String tally, String status) {
        assertThat(get("/instruments/malabo?as-of=" + day))
                .hasStatusOk()
                .bodyText()
                .contains(tally, status, "Claimed by a source", "13 states", "April 2023");

        MvcTestResult json = get("/api/v1/instruments/malabo?as-of=" + day);
        assertThat(json).bodyJson().extractingPath("$.deposited").isEqualTo(deposited);
        assertThat(json).bodyJson().extractingPath("$.required").isEqualTo(15);
        assertThat(json).bodyJson().extractingPath("$.claimed.count").isEqualTo(13);
        assertThat(json).bodyText().contains(deposited < 15 ? "\"inForceOn\":null" : "\"inForceOn\":\"2023-06-08\"");
    }

    @Test
    void sixtyEightPartiesAreNamedInApril2023() {
        assertThat(get("/instruments/budapest?as-of=2023-04-30"))
                .bodyText()
                .contains("68 named", "Party</span>: <bdi>68 states");
    }

    @Test
    void conflictingSourcesStandSideBySide() {
        assertThat(get("/instruments/sco-agreement"))
                .bodyText()
                .contains("Where sources conflict", "16 June 2009", "2010");
    }

    @Test
    void anInstrumentIsNotThereBeforeItWasAdopted() {
        assertThat(get("/instruments/malabo?as-of=2014-06-26")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/instruments/no-such-treaty")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/instruments/malabo?as-of=2999-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void everyStateHasAPage() {
        assertThat(Countries.all())
                .hasSize(197)
                .allSatisfy(
                        country -> assertThat(get("/states/" + country.code().slug()))
                                .as(country.iso3())
                                .hasStatusOk());
    }

    @Test
    void aStateShowsItsBodiesOfTheDayAndItsInstruments() {
        assertThat(get("/states/ru?as-of=2022-03-01")).bodyText().contains("<li>Council of Europe");
        assertThat(get("/states/ru?as-of=2022-04-01")).bodyText().doesNotContain("<li>Council of Europe");
        assertThat(get("/states/jo"))
                .bodyText()
                .contains("League of Arab States", "/instruments/arab-convention", "Ratified");
        assertThat(get("/states/xx")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSameStandsInTheJson() {
        assertThat(get("/api/v1/instruments/malabo?as-of=2023-05-01"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("WAITING");
        assertThat(get("/api/v1/instruments/malabo"))
                .bodyJson()
                .extractingPath("$.computed.decidedBy")
                .isEqualTo("mr");
        assertThat(get("/api/v1/states/jo"))
                .bodyJson()
                .extractingPath("$.bodies")
                .asArray()
                .containsExactly("LAS");
    }

    @Test
    void whatIsNotThereIsAProblemDocument() {
        assertThat(get("/api/v1/instruments/no-such-treaty"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
