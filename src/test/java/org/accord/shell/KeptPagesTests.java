package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.accord.PortalTest;
import org.accord.register.Act;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class KeptPagesTests {

    private final MockMvcTester site;
    private final Register register;

    KeptPagesTests(@Autowired MockMvcTester site, @Autowired Register register) {
        this.site = site;
        this.register = register;
    }

    @Test
    void aPageComesFromMemoryWhileNothingHappens() {
        MvcTestResult first = get("/register?of=memory");
        MvcTestResult second = get("/register?of=memory");

        assertThat(isRendered(first)).isTrue();
        assertThat(isRendered(second)).isFalse();
        assertThat(second.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(second.getResponse().getContentType())
                .isEqualTo(first.getResponse().getContentType());
    }

    @Test
    void theNextActMakesItAnew() {
        get("/register?of=anew");

        Entry act = anAct();

        assertThat(get("/register?of=anew")).hasStatusOk().bodyText().contains("/register/" + act.number());
    }

    @Test
    void anErasureMakesItAnew() {
        Entry act = anAct();
        get("/register/" + act.number());

        register.erase(act.number());

        assertThat(isRendered(get("/register/" + act.number()))).isTrue();
    }

    @Test
    void eachLanguageHasItsOwn() {
        get("/register?of=languages");

        MvcTestResult arabic = site.get()
                .uri("/register?of=languages")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ar")
                .exchange();

        assertThat(arabic).bodyText().contains("dir=\"rtl\"");
        assertThat(get("/register?of=languages")).bodyText().contains("dir=\"ltr\"");
    }

    @Test
    void eachHostHasItsOwn() {
        get("/register?of=hosts");

        MvcTestResult other = site.get()
                .uri("/register?of=hosts")
                .with(request -> {
                    request.setServerName("elsewhere.example");
                    return request;
                })
                .exchange();

        assertThat(isRendered(other)).isTrue();
        assertThat(get("/register?of=hosts")).bodyText().doesNotContain("elsewhere.example");
    }

    @Test
    void whoIsSignedInIsNeitherGivenItNorKept() {
        get("/register?of=session");

        MvcTestResult own = site.get()
                .uri("/register?of=session")
                .cookie(new Cookie("accord", "0123456789ABCDEF"))
                .with(request -> {
                    request.setRequestedSessionId("0123456789ABCDEF");
                    return request;
                })
                .exchange();

        assertThat(isRendered(own)).isTrue();
        assertThat(own)
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store")
                .doesNotContainHeader("ETag");
    }

    @Test
    void aBrowserThatHasItIsToldSo() {
        String tag = get("/register?of=tag").getResponse().getHeader(HttpHeaders.ETAG);

        MvcTestResult again = site.get()
                .uri("/register?of=tag")
                .header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + tag)
                .exchange();

        assertThat(tag).startsWith("W/\"");
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
        assertThat(again).headers().hasValue(HttpHeaders.ETAG, tag);
    }

    @Test
    void whoTakesItCompressedGetsTheSameText() throws IOException {
        MvcTestResult zipped = site.get()
                .uri("/register?of=zip")
                .header(HttpHeaders.ACCEPT_ENCODING, "br, gzip")
                .exchange();

        byte[] body = zipped.getResponse().getContentAsByteArray();
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(body))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(
                            get("/register?of=zip").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        }
        assertThat(zipped).headers().hasValue(HttpHeaders.CONTENT_ENCODING, "gzip");
    }

    @Test
    void whatWentWrongIsNotKept() {
        assertThat(isRendered(get("/register/999999999"))).isTrue();
        assertThat(isRendered(get("/register/999999999"))).isTrue();
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }

    /** What comes from memory never reaches a controller. */
    private static boolean isRendered(MvcTestResult answer) {
        return answer.getMvcResult().getHandler() != null;
    }

    private Entry anAct() {
        Act act = new Act("recorded", new Subject("note", Identity.random()), 1, Visibility.PUBLIC, null, "{}");
        return CurrentActor.callAs(Actor.SYSTEM, () -> register.append(act));
    }
}
