package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.AccordApplication;
import org.accord.signatories.ApplicationLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/** What people see of a portal whose line to the database is cut, and after it is mended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);
    private static final String FORM = "name=Blue+Harbour+%28example%29&language=en&type=COMPANY&country=KE&website="
            + "&signatoryName=Amina+Otieno&signatoryFunction=Chair&email=office%40harbour.example"
            + "&statement=We+keep+our+word";

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private EmbeddedMongo server;
    private CutLine line;
    private ConfigurableApplicationContext portal;
    private String token = "";
    private String applicant = "";

    @BeforeAll
    void startAPortalBehindALine() {
        server = EmbeddedMongo.start(folder.resolve("server"), DataSize.ofMegabytes(1));
        URI address = URI.create(server.uri());
        line = new CutLine(address.getPort());
        portal = SpringApplication.run(
                AccordApplication.class,
                "--server.port=0",
                "--accord.data=" + folder.resolve("portal"),
                "--accord.mongodb.uri=" + server.uri().replace(":" + address.getPort(), ":" + line.port()),
                "--accord.mongodb.patience=300ms",
                "--accord.register.patience=1s",
                "--accord.demonstration=true",
                "--accord.demonstration-data=false",
                "--accord.jobs.enabled=false");
        applicant = portal.getBean(ApplicationLinks.class).path("k3v9");
    }

    @AfterAll
    void end() throws IOException {
        portal.close();
        line.close();
        server.close();
    }

    @BeforeEach
    void takeAFormThenCutTheLine() {
        Matcher hidden = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/apply").body());
        assertThat(hidden.find()).isTrue();
        token = hidden.group(1);
        line.cut();
        // a page that is kept is shown a moment longer: the newest checkpoint is looked up once a second
        await().atMost(LONGEST_ANSWER).until(() -> get("/").statusCode() == 503);
    }

    @AfterEach
    void mendTheLine() {
        line.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/signatories").statusCode() == 200);
    }

    @Test
    void aPublicPageSaysThatTheRecordCannotBeReached() {
        for (String page : new String[] {"/", "/signatories", "/register", "/commitments"}) {
            HttpResponse<String> answer = get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(503);
            assertThat(answer.body())
                    .as(page)
                    .contains("The record cannot be reached right now", "class=\"masthead\"", "Try again")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void theSamePageSpeaksArabic() {
        assertThat(get("/signatories?lang=ar").body()).contains("لا يمكن الوصول إلى السجل الآن", "dir=\"rtl\"");
    }

    @Test
    void anUnknownPageIsStillUnknown() {
        assertThat(get("/nowhere").statusCode()).isIn(404, 503);
        assertThat(get("/nowhere").body()).contains("class=\"masthead\"").doesNotContain("Exception");
    }

    @Test
    void theInterfaceAnswersWithAProblemDocument() {
        HttpResponse<String> answer = get("/api/v1/register");
        HttpResponse<String> entry = get("/api/v1/register/0");

        assertThat(entry.statusCode()).isEqualTo(503);
        assertThat(entry.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(entry.body())
                .contains("\"status\":503", "The record cannot be reached right now")
                .doesNotContain("Exception", "trace");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anApplicationThatCannotBeRecordedComesAgainWithEverythingTyped() {
        HttpResponse<String> answer = post(FORM);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains(
                        "Blue Harbour (example)",
                        "Amina Otieno",
                        "Chair",
                        "office@harbour.example",
                        "We keep our word",
                        "Everything you typed is still here")
                .doesNotContain("Exception");
    }

    @Test
    void theFormCanBeSentOnceTheDatabaseIsBack() {
        assertThat(post(FORM).statusCode()).isEqualTo(503);
        line.mend();

        await().atMost(Duration.ofSeconds(30)).until(() -> post(FORM).statusCode() == 303);
    }

    @Test
    void anAnswerOfAnApplicantThatCannotBeRecordedComesAgainAsTyped() {
        HttpResponse<String> answer = post(applicant, "answer-0=The+director+%3Calone%3E");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Your answer could not be recorded", "The director &lt;alone&gt;", "Answer to question 1")
                .doesNotContain("Exception");
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String fields) {
        return post("/apply", fields);
    }

    private HttpResponse<String> post(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token)));
    }

    private HttpRequest.Builder request(String path) {
        String port = portal.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(LONGEST_ANSWER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("no answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
