package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever is typed into an address or a form, the portal answers with a page of its own and never breaks. */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTests {

    private static final List<String> PARAMETERS = List.of(
            "page",
            "as-of",
            "known-as-of",
            "lang",
            "q",
            "type",
            "region",
            "subregion",
            "income",
            "standing",
            "year",
            "principle",
            "country",
            "state",
            "on",
            "charter",
            "after",
            "limit",
            "older",
            "newer",
            "theme",
            "what",
            "by",
            "kind",
            "size");
    private static final List<String> VALUES = List.of(
            "-1",
            "0",
            "99999999999999999999",
            "2999-01-01",
            "0000-00-00",
            "x",
            "NOPE",
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\r\nSet-Cookie: a=b",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "{\"$gt\":\"\"}",
            "${7*7}",
            "__${7*7}__::x",
            "../../../etc/passwd",
            "\u202Egnp.exe",
            "\uD83D\uDE00",
            "name:(a AND [",
            "**?~^\"",
            "a".repeat(3_000));

    /** {@code ./accord torture fuzz} takes one. */
    private static final int TURNS = Integer.getInteger("accord.test.turns", 23);

    private static final List<String> TAILS = List.of(
            "%00",
            "%2e%2e%2f", "%ff%fe", "%E0%A4%A", "a%20b", "%3Cscript%3E", "..;/", "%7B$gt%7D", "-1", "a".repeat(2_000));

    private final Visit visit;
    private final List<WebAccess.Address> pages;

    HostileInputTests(@Autowired ApplicationContext portal, @LocalServerPort int port) {
        this.visit = new Visit(port);
        this.pages = new WebAccess(portal, new OwnRecords(portal)).pages();
    }

    /** Every page meets every parameter, with one value: another on the next parameter and page. */
    @TestFactory
    Stream<DynamicTest> noParameterBreaksAPage() {
        List<WebAccess.Address> shown = pages.stream()
                .filter(page -> page.method().equals("GET") && !page.path().endsWith("/export"))
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(at -> DynamicTest.dynamicTest(
                        shown.get(at).what(),
                        () -> assertThat(brokenBy(shown.get(at).path(), at)).isEmpty()));
    }

    private List<String> brokenBy(String path, int from) {
        return IntStream.range(0, PARAMETERS.size())
                .parallel()
                .boxed()
                .flatMap(parameter -> values((from + parameter) % TURNS)
                        .map(value -> path + "?" + PARAMETERS.get(parameter) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .flatMap(address -> fault(visit.get(address)).map(fault -> fault + " " + address).stream())
                .toList();
    }

    private static Stream<String> values(int first) {
        return IntStream.iterate(first, at -> at < VALUES.size(), at -> at + TURNS)
                .mapToObj(VALUES::get);
    }

    @TestFactory
    Stream<DynamicTest> noPartOfAnAddressBreaksAPage() {
        return pages.stream()
                .filter(page -> page.what().contains("{"))
                .map(page -> DynamicTest.dynamicTest(page.what(), () -> {
                    List<String> broken = new ArrayList<>();
                    String pattern = page.what().substring(page.what().indexOf(' ') + 1);
                    for (String tail : TAILS) {
                        String address =
                                pattern.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(tail));
                        raw(page.method(), address).ifPresent(fault -> broken.add(fault + " " + address));
                    }
                    assertThat(broken).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFieldBreaksAForm() {
        List<String> values = new ArrayList<>(VALUES);
        values.add("b".repeat(50_000));
        return pages.stream()
                .filter(page -> page.method().equals("POST"))
                .map(page -> DynamicTest.dynamicTest(page.what(), () -> {
                    List<String> broken = new ArrayList<>();
                    for (String value : values) {
                        Map<String, String> fields = new HashMap<>();
                        for (String field : List.of(
                                "name",
                                "language",
                                "type",
                                "country",
                                "website",
                                "email",
                                "id",
                                "signatoryName",
                                "signatoryFunction",
                                "statement",
                                "text",
                                "message",
                                "reason")) {
                            fields.put(field, value);
                        }
                        fault(visit.post(page.path(), fields))
                                .ifPresent(fault ->
                                        broken.add(fault + " " + value.substring(0, Math.min(20, value.length()))));
                    }
                    assertThat(broken).isEmpty();
                }));
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = visit.post("/apply", Map.of("statement", "c".repeat(3_000_000)));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anUploadThatIsNoneIsRefused() {
        HttpResponse<String> answer = visit.send(visit.request("/apply")
                .header("Content-Type", "multipart/form-data; boundary=none")
                .POST(BodyPublishers.ofString("nonsense")));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(fault(answer)).isEmpty();
    }

    @Test
    void whatIsNotTextAtAllIsRefused() {
        HttpResponse<String> answer = visit.send(visit.request("/apply?_csrf=" + visit.token())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofByteArray(
                        new byte[] {'n', 'a', 'm', 'e', '=', (byte) 0xff, (byte) 0xfe, '%', 'z'})));

        assertThat(fault(answer)).isEmpty();
    }

    @Test
    void methodsNobodyOffersAreRefused() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
            HttpResponse<String> answer = visit.send(
                    visit.request("/signatories?_csrf=" + visit.token()).method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(method).isBetween(400, 499);
            assertThat(fault(answer)).as(method).isEmpty();
        }
    }

    private java.util.Optional<String> raw(String method, String address) {
        return RawRequest.send(visit.home(), method, address)
                .filter(answer -> answer.status() >= 500 || answer.body().contains("Exception"))
                .map(answer -> String.valueOf(answer.status()));
    }

    private static java.util.Optional<String> fault(HttpResponse<String> answer) {
        boolean trace = answer.body().contains("Exception") || answer.body().contains("\tat org.");
        return answer.statusCode() >= 500 || trace
                ? java.util.Optional.of(answer.statusCode() + (trace ? " with a trace" : ""))
                : java.util.Optional.empty();
    }
}
