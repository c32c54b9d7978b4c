package org.accord.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTests {

    private static final Pattern UNRESOLVED = Pattern.compile("\\?\\?|th:|\\$\\{|#\\{|null");

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void pageSpeaksOneLanguageInItsDirection(Language language) throws IOException {
        String html = Specimen.page(Specimen.frame(language, "/commitments", new Parameter("lang", language.tag())));
        Document page = keep(language.tag() + ".html", html);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(language.direction());
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("en", "ar", "x-default");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://accord.example/commitments?lang=" + language.tag());
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(html).doesNotContainPattern(UNRESOLVED);
    }

    @Test
    void anAddressInNoLanguageStandsForItself() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(Language.EN, "/commitments")));

        assertThat(page.select("link[rel=canonical], link[hreflang=x-default]").eachAttr("href"))
                .containsExactly("https://accord.example/commitments", "https://accord.example/commitments");
    }

    @Test
    void strictContentSecurityPolicyRefusesNothing() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(Language.EN, "/commitments")));

        assertThat(page.select("script:not([type=module][src]), style, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("script").eachAttr("src"))
                .allMatch(source -> Files.exists(Path.of("frontend" + source)));
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .allMatch(href -> href.startsWith("/styles/") || href.startsWith("/fonts/"))
                .allMatch(href -> Files.exists(Path.of("frontend" + href)));
    }

    @Test
    void navigationMarksTheSectionAndKeepsLanguageAndDay() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(
                Language.AR,
                "/states/jo",
                LocalDate.of(2026, 1, 31),
                new Parameter("lang", "ar"),
                new Parameter("as-of", "2026-01-31"))));

        assertThat(page.select(".nav a[aria-current]").eachText()).containsExactly("الموقّعون");
        assertThat(page.select(".nav a").eachAttr("href"))
                .hasSize(7)
                .allMatch(href -> href.endsWith("?lang=ar&as-of=2026-01-31"));
        assertThat(page.select(".asof.past, .page > aside > p.note")).hasSize(2);
    }

    @Test
    void everyLabelBelongsToAFieldAndEveryIdStandsOnce() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(Language.EN, "/commitments")));
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("label[for]").eachAttr("for")).isSubsetOf(ids);
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
                .allSatisfy(described ->
                        assertThat(List.of(described.strip().split(" "))).isSubsetOf(ids));
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#name");
    }

    @Test
    void figuresAndNamesKeepTheirDirection() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(Language.AR, "/commitments")));

        assertThat(page.select("td.n > bdi[dir=ltr]").eachText()).contains("212 / 600");
        assertThat(page.select("td bdi[lang=en]").eachText()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 500, 503, 418})
    void errorPageSaysWhatHappenedAndWhatToDo(int status) throws IOException {
        for (Language language : List.of(Language.EN, Language.AR)) {
            SiteFrame site = new SiteFrame(
                    language,
                    List.of(Language.EN, Language.AR),
                    new PageAddress("https://accord.example", "/no/such", List.of()),
                    RecordMoment.unknown(LocalDate.of(2026, 11, 23), true),
                    Masthead.of("Accord"));
            String html = Specimen.problem(site, ProblemPage.of(status));
            Document page = keep("problem-" + status + "-" + language.tag() + ".html", html);

            assertThat(html).doesNotContainPattern(UNRESOLVED).doesNotContain("error.");
            assertThat(page.select("main h1").text()).isNotBlank();
            assertThat(page.select("main a.button")).isNotEmpty();
            assertThat(page.select(".keep, link[rel=canonical], link[rel=alternate]"))
                    .isEmpty();
        }
    }

    @Test
    void lastLineGivesTheAddressForEverAndACitation() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(
                Language.EN, "/commitments", new Parameter("lang", "en"), new Parameter("state", "PUBLISHED"))));
        String address = "https://accord.example/commitments?lang=en&state=PUBLISHED&as-of=2026-11-23";

        assertThat(page.select(".keep [data-kept]").attr("href")).isEqualTo(address);
        assertThat(page.select(".keep [data-kept]").text()).isEqualTo(address);
        assertThat(page.select("[data-citation]").text())
                .contains("23 November 2026", address)
                .doesNotContain("48,213");
        assertThat(page.select(".keep button:not([hidden])")).isEmpty();
        assertThat(page.select(".keep [role=status]")).isEmpty();
    }

    @Test
    void citationOfAnotherDayNamesThatDay() {
        Document page = Jsoup.parse(Specimen.page(Specimen.frame(
                Language.EN, "/commitments", LocalDate.of(2026, 1, 31), new Parameter("as-of", "2026-01-31"))));

        assertThat(page.select("[data-citation]").text()).contains("31 January 2026");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]").attr("href")).doesNotContain("as-of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apply", "/verify"})
    void formsAreNotKept(String path) {
        assertThat(Jsoup.parse(Specimen.page(Specimen.frame(Language.EN, path))).select(".keep"))
                .isEmpty();
    }

    private static Document keep(String name, String html) throws IOException {
        Files.createDirectories(Path.of("target/look"));
        Files.writeString(Path.of("target/look", name), html);
        return Jsoup.parse(html);
    }
}
