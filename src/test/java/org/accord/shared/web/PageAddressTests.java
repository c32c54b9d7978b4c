package org.accord.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageAddressTests {

    private static final PageAddress ADDRESS = new PageAddress(
            "https://accord.example",
            "/signatories",
            List.of(
                    new Parameter("type", "state"),
                    new Parameter("q", "a b&c"),
                    new Parameter("page", "3"),
                    new Parameter("lang", "ar"),
                    new Parameter("as-of", "2026-01-31")));

    @Test
    void linksToOtherPagesKeepLanguageAndDay() {
        assertThat(ADDRESS.to("/reports")).isEqualTo("/reports?lang=ar&as-of=2026-01-31");
        assertThat(ADDRESS.to("/reports?year=2025")).isEqualTo("/reports?year=2025&lang=ar&as-of=2026-01-31");
    }

    @Test
    void linksOutStayAsTheyAreAndNothingElseLeadsAnywhere() {
        assertThat(ADDRESS.to("https://example.org/a?b=c")).isEqualTo("https://example.org/a?b=c");
        assertThat(ADDRESS.to("javascript:alert(1)")).isEqualTo("#");
        assertThat(ADDRESS.to("//example.org")).isEqualTo("#");
    }

    @Test
    void languageSwitchKeepsThePageAndItsFilters() {
        assertThat(ADDRESS.in(Language.EN))
                .isEqualTo("/signatories?lang=en&type=state&q=a+b%26c&page=3&as-of=2026-01-31");
    }

    @Test
    void changedFilterStartsOnTheFirstPage() {
        assertThat(ADDRESS.with("type", "company"))
                .isEqualTo("/signatories?q=a+b%26c&lang=ar&as-of=2026-01-31&type=company");
        assertThat(ADDRESS.without("q")).isEqualTo("/signatories?type=state&lang=ar&as-of=2026-01-31");
        assertThat(ADDRESS.with("page", 4)).endsWith("&page=4").doesNotContain("page=3");
    }

    @Test
    void pathOfManySlashesStaysOnOurSite() {
        assertThat(new PageAddress("", "//evil.example/x", List.of()).here()).isEqualTo("/evil.example/x");
        assertThat(new PageAddress("", "/\\evil.example", List.of()).here()).isEqualTo("/evil.example");
    }

    @Test
    void requestIsReadWithItsQuery() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/signatories");
        request.setQueryString("q=a%20b&lang=ar&broken=%zz");

        PageAddress address = PageAddress.of(request);

        assertThat(address.origin()).isEqualTo("http://localhost");
        assertThat(address.query())
                .containsExactly(
                        new Parameter("q", "a b"), new Parameter("lang", "ar"), new Parameter("broken", "%zz"));
    }

    @Test
    void sectionIsFoundByTheRootOfThePath() {
        assertThat(Section.of("/")).contains(Section.OVERVIEW);
        assertThat(Section.of("/states/jo")).contains(Section.SIGNATORIES);
        assertThat(Section.of("/offers/7")).contains(Section.CAPACITY);
        assertThat(Section.of("/privacy")).isEmpty();
    }
}
