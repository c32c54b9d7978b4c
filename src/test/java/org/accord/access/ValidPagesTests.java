package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every public page and every style sheet is valid, by the Nu Html Checker, with no warning either. */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidPagesTests {

    private final NuChecker checker = new NuChecker();
    private final Visit visit;
    private final List<WebAccess.Address> pages;

    ValidPagesTests(@Autowired ApplicationContext portal, @LocalServerPort int port) {
        this.visit = new Visit(port);
        this.pages = new WebAccess(portal, new OwnRecords(portal)).pages();
    }

    @TestFactory
    Stream<DynamicTest> everyPublicPageIsValid() {
        return pages.stream()
                .filter(page -> page.method().equals("GET"))
                .map(page -> DynamicTest.dynamicTest(page.what(), () -> {
                    for (String language : List.of("en", "ar")) {
                        assertThat(faults(visit.get(page.path() + "?lang=" + language)))
                                .as(language)
                                .isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerThatIsNoPageOfTheRecordIsValid() {
        return Stream.of(
                        "/nothing-here",
                        "/signatories?as-of=NOPE",
                        "/signatories?q=nobody-is-called-so",
                        "/signatories?type=STATE&as-of=2030-01-01",
                        "/commitments?principle=1&page=2",
                        "/search?q=access",
                        "/instruments/budapest/simulate?state=Atlantis&on=x&state=JO",
                        "/instruments/budapest/simulate?state=JO&on=2027-03-10&lang=ar",
                        "/first-administrator")
                .map(address -> DynamicTest.dynamicTest(
                        address, () -> assertThat(faults(visit.get(address))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormWithProblemsIsValid() {
        return Stream.of("/apply", "/verify")
                .map(address -> DynamicTest.dynamicTest(
                        address,
                        () -> assertThat(faults(visit.post(address, Map.of()))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyStyleSheetOfAPublicPageIsValid() {
        Stream<String> linked =
                Jsoup.parse(visit.get("/").body()).select("link[rel=stylesheet]").eachAttr("href").stream();
        return Stream.concat(linked, Stream.of("/fonts/fonts.css"))
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> assertThat(checker.styleSheet(visit.get(file).body()))
                                .isEmpty()));
    }

    private List<String> faults(HttpResponse<String> answer) {
        boolean isPage = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
        return isPage ? checker.page(answer.body()) : List.of();
    }
}
