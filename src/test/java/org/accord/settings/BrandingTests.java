package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The portal's face, from the form's draft to the pages. */
@PortalTest
class BrandingTests {

    @Autowired
    private Branding branding;

    @Autowired
    private MockMvcTester site;

    @AfterEach
    void ourOwnFaceAgain() {
        asSystem(() -> branding.reset(branding.version()));
    }

    @Test
    void nameStandsOnEveryPageInItsLanguage() {
        change(draft(Map.of(Language.EN, "Accord of the Seven Coasts", Language.AR, "ميثاق السواحل السبعة"), ""));

        assertThat(page("/privacy?lang=ar")
                        .select(".masthead .name span[lang=ar][dir=rtl]")
                        .text())
                .isEqualTo("ميثاق السواحل السبعة");
        Document chinese = page("/privacy?lang=zh");
        assertThat(chinese.select(".masthead .name span[lang=en]").text()).isEqualTo("Accord of the Seven Coasts");
        assertThat(chinese.title()).endsWith("· Accord of the Seven Coasts");
    }

    @Test
    void nameOfMarkupIsShownAsItIsTyped() {
        change(draft(Map.of(Language.EN, "<b>R&D</b>"), ""));

        assertThat(page("/privacy").select(".masthead .name span").text()).isEqualTo("<b>R&D</b>");
    }

    @Test
    void accentComesAsAStyleSheetThatIsKeptUnderItsName() {
        change(draft(Map.of(), "#00558c"));

        String address =
                page("/privacy").select("link[href^=/styles/brand.css]").attr("href");
        MvcTestResult sheet = get(address);
        assertThat(sheet).hasStatusOk().bodyText().contains("--accent: light-dark(#00558c, ");
        assertThat(sheet.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
        assertThat(site.get()
                        .uri("/styles/brand.css")
                        .header(HttpHeaders.IF_NONE_MATCH, sheet.getResponse().getHeader(HttpHeaders.ETAG))
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void faintAccentIsRefusedWithItsRatioAndTheNearestThatDoes() {
        SettingsProblem.Invalid problem =
                catchThrowableOfType(SettingsProblem.Invalid.class, () -> change(draft(Map.of(), "#e8b923")));

        assertThat(problem.faults()).isEqualTo(Map.of("accent", "settings.accentContrast"));
        assertThat((double) problem.data().get("accentRatio")).isBetween(1.0, 2.5);
        assertThat(Scheme.LIGHT.isReadable(
                        Colour.of(problem.data().get("accentNearest").toString())
                                .orElseThrow()))
                .isTrue();
    }

    @Test
    void logoStandsInTheMastheadWithItsText() throws IOException {
        Logo logo = asSystem(() -> branding.receive(aPicture()));
        change(new BrandDraft(Map.of(), Map.of(Language.FR, "Un phare"), "", "", logo));

        Document page = page("/privacy");
        assertThat(page.select(".masthead img").attr("alt")).isEqualTo("Un phare");
        assertThat(page.select(".masthead img").attr("lang")).isEqualTo("fr");
        MvcTestResult image = get(page.select(".masthead img").attr("src"));
        assertThat(image).hasStatusOk().hasContentType("image/png");
    }

    @Test
    void logoNeedsWordsAndMustHaveBeenReceived() throws IOException {
        Logo logo = asSystem(() -> branding.receive(aPicture()));
        Logo never = new Logo("f".repeat(64), 10, 10);

        assertThat(catchThrowableOfType(
                                SettingsProblem.Invalid.class,
                                () -> change(new BrandDraft(Map.of(), Map.of(), "", "", logo)))
                        .faults())
                .containsKey("logoText.EN");
        assertThat(catchThrowableOfType(
                                SettingsProblem.Invalid.class,
                                () -> change(new BrandDraft(Map.of(), Map.of(Language.EN, "x"), "", "", never)))
                        .faults())
                .containsKey("logo");
    }

    @Test
    void namesAreOneToEightyCharactersOfAnyScript() {
        assertThat(catchThrowableOfType(
                                SettingsProblem.Invalid.class,
                                () -> change(draft(Map.of(Language.EN, "x".repeat(81)), "")))
                        .faults())
                .isEqualTo(Map.of("name.EN", "tooLong"));
        change(draft(Map.of(Language.ZH, "海".repeat(80)), ""));
        assertThat(branding.current().name().in(Language.EN)).isEqualTo("海".repeat(80));
        change(draft(Map.of(Language.EN, "\ud83c\udf0d"), ""));
        assertThat(branding.current().name().in(Language.EN)).isEqualTo("\ud83c\udf0d");
    }

    @Test
    void earlierFaceComesBackAndTheHistoryTellsAll() {
        long first = change(draft(Map.of(Language.EN, "First"), "#00558c"));
        change(draft(Map.of(Language.EN, "Second"), ""));

        asSystem(() -> branding.restore(first, branding.version()));

        assertThat(branding.current().name().in(Language.EN)).isEqualTo("First");
        assertThat(asSystem(branding::history))
                .extracting(revision -> revision.verb())
                .contains("set", "restored");
    }

    @Test
    void secondEditorIsToldThatItChangedMeanwhile() {
        long before = asSystem(branding::version);
        change(draft(Map.of(Language.EN, "First"), ""));

        assertThatThrownBy(() -> asSystem(() -> branding.change(before, draft(Map.of(Language.EN, "Second"), ""))))
                .isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
    }

    private long change(BrandDraft draft) {
        return asSystem(() -> branding.change(branding.version(), draft));
    }

    private Document page(String path) {
        return Jsoup.parse(
                new String(get(path).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path) {
        return site.get().uri(path).exchange();
    }

    private static BrandDraft draft(Map<Language, String> names, String accent) {
        return new BrandDraft(names, Map.of(), accent, "", null);
    }

    private static byte[] aPicture() {
        try {
            return LogoPictureTests.aPicture(120, 40, "png");
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }
}
