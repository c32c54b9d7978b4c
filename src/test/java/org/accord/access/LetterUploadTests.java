package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.accord.signatories.PdfLetters;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Letters over a real connection: whatever its size, the applicant reads at the field what became of it. */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterUploadTests {

    private static final String BOUNDARY = "letter-boundary";
    private static final int THIRTY_MEGABYTES = 30 << 20;

    private final Visit visit;
    private final OwnRecords own;

    LetterUploadTests(@Autowired ApplicationContext portal, @LocalServerPort int port) {
        this.visit = new Visit(port);
        this.own = new OwnRecords(portal);
    }

    @Test
    void aLetterOfThirtyMegabytesIsRefusedAtItsField() {
        String page = "/apply/" + own.applicationLink();

        HttpResponse<String> answer = send(page, new byte[THIRTY_MEGABYTES]);

        assertThat(answer.statusCode()).isEqualTo(303);
        String shown = answer.headers().firstValue("Location").orElseThrow();
        assertThat(wrong(visit.get(shown.substring(0, shown.indexOf('#'))))).contains("larger than 5 MB");
    }

    @Test
    void aLetterAboveTheLimitIsRefusedAtItsFieldToo() {
        HttpResponse<String> answer = send("/apply/" + own.applicationLink(), new byte[5_200_000]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(wrong(answer)).contains("larger than 5 MB");
    }

    @Test
    void theAddressThatARefusedLetterLeavesLeadsToTheApplication() {
        String page = "/apply/" + own.applicationLink();
        HttpResponse<String> refused = send(page, "no paper".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);

        HttpResponse<String> again = visit.get(page + "/letter?lang=fr");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("lang=\"fr\"", "type=\"file\"");
    }

    @Test
    void aLetterArrivesAndGoesOutAsAnAttachmentToTheSecretariatAlone() {
        String link = own.applicationLink();
        assertThat(send("/apply/" + link, PdfLetters.plain()).statusCode()).isEqualTo(303);
        String letter = "/apply/letters/" + link.substring(0, link.indexOf('.'));

        assertThat(visit.get(letter).statusCode()).isEqualTo(302);
        Visit office = new Visit(visit.home().getPort());
        office.signIn(own.email(Caller.COORDINATOR), OwnRecords.PASSWORD);
        HttpResponse<String> file = office.get(letter);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private HttpResponse<String> send(String page, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf\"", visit.token().getBytes(StandardCharsets.US_ASCII));
        part(body, "letter\"; filename=\"letter.pdf\"", content);
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return visit.send(visit.request(page + "/letter?lang=en")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String wrong(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("#letter-wrong").text();
    }
}
