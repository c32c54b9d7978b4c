package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.accord.PortalTest;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CardPagesTests {

    @Autowired
    private MockMvcTester site;

    @Test
    void aPageHasACardThatReadersMayKeep() {
        MvcTestResult card = site.get().uri("/cards/ar/states/jo.png").exchange();

        assertThat(card).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(card.getResponse().getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        String tag = card.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(site.get().uri("/cards/ar/states/jo.png").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void everyProcessDrawsTheSameCardUnderTheSameTag() {
        CardPages.Asked asked = new CardPages.Asked("states", "Jordan", Language.AR, LocalDate.of(2026, 11, 23));

        assertThat(asked.tag()).isEqualTo("\"4a26f752-2948-3ea5-982b-b9f8e5f9d692\"");
    }

    @Test
    void whatIsNotThereHasNoCard() {
        for (String path : new String[] {
            "/cards/en/commitments/nothing.png",
            "/cards/xx/overview.png",
            "/cards/en/nowhere.png",
            "/cards/en/states/zz.png"
        }) {
            assertThat(site.get().uri(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aPageNamesItsCard() {
        assertThat(site.get().uri("/states/jo?lang=ar"))
                .bodyText()
                .contains("property=\"og:image\" content=\"http://localhost/cards/ar/states/jo.png\"")
                .contains("twitter:card");
    }

    @Test
    void theOverviewShowsTheMapWithoutBreakingItsPolicy() {
        assertThat(site.get().uri("/?lang=en"))
                .bodyText()
                .contains("id=\"map-t\"")
                .contains("imply the expression of any opinion")
                .doesNotContain("style=");
    }
}
