package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every answer of both sites carries the headers that keep strangers out of its pages, whatever its status. */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteHeadersTests {

    private static final String SESSION = "accord";

    private final int port;
    private final OwnRecords own;
    private final Visit visitor;
    private final Visit member;

    SiteHeadersTests(@Autowired ApplicationContext portal, @LocalServerPort int port) {
        this.port = port;
        this.own = new OwnRecords(portal);
        this.visitor = new Visit(port);
        this.member = new Visit(port);
        member.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);
    }

    private record Ask(int status, Supplier<HttpResponse<String>> answer) {}

    private Map<String, Ask> asked() {
        Map<String, Ask> asked = new LinkedHashMap<>();
        asked.put("page", new Ask(200, () -> visitor.get("/")));
        asked.put("form", new Ask(200, () -> visitor.get("/apply")));
        asked.put("style", new Ask(200, () -> visitor.get("/styles/tokens.css")));
        asked.put("download", new Ask(200, () -> visitor.get("/reports/" + own.publishedReport() + "/figures.csv")));
        asked.put("interface", new Ask(200, () -> visitor.get("/api/v1/register")));
        asked.put("export", new Ask(200, () -> visitor.get("/api/v1/register/export")));
        asked.put("not modified", new Ask(304, this::again));
        asked.put("bad day", new Ask(400, () -> visitor.get("/signatories?as-of=x")));
        asked.put("bad number", new Ask(400, () -> visitor.get("/api/v1/register?after=x")));
        asked.put("no token", new Ask(403, () -> visitor.postAsIs("/apply", Map.of())));
        asked.put("unknown page", new Ask(404, () -> visitor.get("/nowhere")));
        asked.put("unknown entry", new Ask(404, () -> visitor.get("/api/v1/register/999999999")));
        asked.put("unknown method", new Ask(405, this::delete));
        asked.put("too large", new Ask(413, () -> visitor.post("/apply", Map.of("name", "n".repeat(3_000_000)))));
        asked.put("incomplete form", new Ask(422, () -> visitor.post("/apply", Map.of())));
        asked.put("turned away", new Ask(400, () -> visitor.get("/signatories;a=b")));
        asked.put("sign-in page", new Ask(200, () -> visitor.get("/app/login")));
        asked.put("to the sign-in page", new Ask(302, () -> visitor.get("/app/")));
        asked.put("wrong password", new Ask(302, () -> visitor.signIn("nobody@access.example", "wrong wrong wrong")));
        asked.put("workspace", new Ask(200, () -> member.get("/app/")));
        asked.put("public page for a member", new Ask(200, () -> member.get("/signatories")));
        asked.put("no view", new Ask(200, () -> member.get("/app/nowhere")));
        asked.put("workspace start", new Ask(200, () -> member.get("/app/?v-r=init&location=")));
        asked.put(
                "workspace call",
                new Ask(
                        200,
                        () -> member.send(
                                member.request("/app/?v-r=uidl&v-uiId=0").POST(BodyPublishers.ofString("{}")))));
        asked.put(
                "workspace heartbeat",
                new Ask(
                        0,
                        () -> member.send(
                                member.request("/app/?v-r=heartbeat&v-uiId=0").POST(BodyPublishers.ofString("")))));
        asked.put("workspace push", new Ask(0, () -> member.get("/app/VAADIN/push?v-r=push&v-uiId=0")));
        asked.put("part of the workspace", new Ask(0, () -> member.get("/app/VAADIN/nothing.js")));
        return asked;
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerCarriesTheHeaders() {
        return asked().entrySet().stream()
                .map(ask -> DynamicTest.dynamicTest(ask.getKey(), () -> {
                    HttpResponse<String> answer = ask.getValue().answer().get();

                    if (ask.getValue().status() > 0) {
                        assertThat(answer.statusCode()).isEqualTo(ask.getValue().status());
                    }
                    carriesAll(answer.headers());
                    assertThat(answer.body()).doesNotContain("Exception");
                }));
    }

    /** Shared with the tests of what happens when the portal fails. */
    static void carriesAll(HttpHeaders headers) {
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        String scripts = Stream.of(policy.split(";"))
                .map(String::strip)
                .filter(part -> part.startsWith("script-src"))
                .findFirst()
                .orElse("none");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri ");
        assertThat(scripts).startsWith("script-src").doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        headers.allValues("Set-Cookie").forEach(SiteHeadersTests::keepsToItself);
    }

    private static void keepsToItself(String cookie) {
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly", "samesite=lax");
    }

    @Test
    void whoComesByASecureLineIsToldToStayOnIt() {
        HttpResponse<String> answer = visitor.send(visitor.request("/").header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(visitor.get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void noPublicPageMakesASession() {
        Visit reader = new Visit(port);
        for (String page : List.of("/", "/signatories", "/apply", "/nowhere", "/reports", "/signatories?as-of=x")) {
            reader.get(page);
        }
        reader.post("/apply", Map.of("name", "Somebody"));

        assertThat(reader.cookie(SESSION)).isEmpty();
    }

    @Test
    void whatIsMeantForOnePersonIsNotKept() {
        for (HttpResponse<String> answer : List.of(
                member.get("/app/"),
                member.get("/signatories"),
                visitor.get("/app/login"),
                new Visit(port).get("/apply"))) {
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(answer.uri().toString())
                    .contains("no-store");
        }
    }

    @Test
    void stylesAndFontsAreKeptByEverybody() {
        assertThat(visitor.get("/styles/tokens.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age=600", "public");
        assertThat(visitor.get("/fonts/noto-naskh-arabic.woff2")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void theSheetsOfAPublicPageAreSentAsOne() {
        HttpResponse<String> sheet = visitor.get("/styles/site.css");

        assertThat(sheet.body())
                .contains("--paper:", ".masthead", "@media print {", "size: A4")
                .doesNotContain("@import");
        assertThat(visitor.send(visitor.request("/styles/site.css")
                                .header(
                                        "If-None-Match",
                                        sheet.headers().firstValue("ETag").orElseThrow()))
                        .statusCode())
                .isEqualTo(304);
        assertThat(visitor.send(visitor.request("/styles/site.css").header("Accept-Encoding", "gzip"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void everyScriptOfTheWorkspaceCarriesTheNonceOfItsPage() {
        HttpResponse<String> page = member.get("/app/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        String nonce = policy.replaceFirst("(?s).*'nonce-([^']+)'.*", "$1");

        assertThat(page.body().split("<script", -1)).hasSizeGreaterThan(1);
        assertThat(page.body().split("<script(?=[^>]*nonce=\"" + java.util.regex.Pattern.quote(nonce) + "\")", -1))
                .hasSameSizeAs(page.body().split("<script", -1));
        assertThat(member.get("/app/").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(policy);
    }

    private HttpResponse<String> again() {
        String since = visitor.get("/styles/tokens.css")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();
        return visitor.send(visitor.request("/styles/tokens.css").header("If-Modified-Since", since));
    }

    private HttpResponse<String> delete() {
        return visitor.send(visitor.request("/signatories")
                .header("X-XSRF-TOKEN", visitor.token())
                .DELETE());
    }
}
