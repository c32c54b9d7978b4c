package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing in and out over HTTP, and what a session is worth when its person loses their rights. */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    /** Sent by mail programs, which were never given a token of ours; the word in the address stands for it (RFC 8058). */
    private static final String BY_MAIL_PROGRAMS = "POST /unsubscribe/{token}";

    private static final String SESSION = "accord";

    private final int port;
    private final OwnRecords own;
    private final Accounts accounts;
    private final WebAccess web;
    private final SettableClock clock;
    private Visit visit;

    SignInTests(@Autowired ApplicationContext portal, @Autowired Accounts accounts, @LocalServerPort int port) {
        this.port = port;
        this.own = new OwnRecords(portal);
        this.accounts = accounts;
        this.web = new WebAccess(portal, own);
        this.clock = portal.getBean(SettableClock.class);
        this.visit = new Visit(port);
    }

    @BeforeEach
    void comeAsAVisitor() {
        visit = new Visit(port);
    }

    @Test
    void theSessionGetsAnotherIdentityAtSignIn() {
        visit.get("/app/login");
        String before = visit.cookie(SESSION).orElseThrow();

        visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);

        assertThat(visit.cookie(SESSION).orElseThrow()).isNotEqualTo(before);
        assertThat(visit.get("/app/").statusCode()).isEqualTo(200);
    }

    @Test
    void theIdentityFromBeforeSignInOpensNothing() {
        visit.get("/app/login");
        String before = visit.cookie(SESSION).orElseThrow();
        visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);

        HttpResponse<String> answer =
                new Visit(port).send(visit.request("/app/").header("Cookie", SESSION + "=" + before));

        assertThat(location(answer)).contains("/app/login");
    }

    @Test
    void aWrongPasswordLeadsBackAndSaysSo() {
        HttpResponse<String> answer = visit.signIn(own.email(Caller.REPRESENTATIVE), "not the password at all");

        assertThat(location(answer)).endsWith("/app/login?error");
        assertThat(location(visit.get("/app/"))).contains("/app/login");
    }

    @Test
    void anUnknownAddressIsToldNothingElse() {
        assertThat(location(visit.signIn("nobody@access.example", "not the password at all")))
                .endsWith("/app/login?error");
        assertThat(location(visit.signIn("not an address", ""))).endsWith("/app/login?error");
    }

    @Test
    void tooManyWrongPasswordsHaveToWaitAndTheRightOneToo() {
        String email = member();
        for (int i = 0; i < 10; i++) {
            visit.signIn(email, "wrong password number " + i);
        }

        assertThat(location(visit.signIn(email, "wrong once more, sorry"))).contains("/app/login?wait=");
        assertThat(location(visit.signIn(email, OwnRecords.PASSWORD))).contains("/app/login?wait=");
        assertThat(location(visit.signIn(own.email(Caller.COORDINATOR), OwnRecords.PASSWORD)))
                .doesNotContain("login");
    }

    @Test
    void signingOutEndsTheSession() {
        visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);
        String session = visit.cookie(SESSION).orElseThrow();

        visit.post("/app/logout", Map.of());

        Visit thief = new Visit(port);
        assertThat(location(thief.send(thief.request("/app/").header("Cookie", SESSION + "=" + session))))
                .contains("/app/login");
    }

    @Test
    void signingOutNeedsATokenSoThatNoOtherSiteCanDoIt() {
        visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);

        visit.get("/app/logout");
        assertThat(visit.postAsIs("/app/logout", Map.of()).statusCode()).isEqualTo(403);

        assertThat(visit.get("/app/").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySignsInWithoutTheTokenOfOurForm() {
        HttpResponse<String> answer = visit.postAsIs(
                "/app/login", Map.of("email", own.email(Caller.REPRESENTATIVE), "password", OwnRecords.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(location(visit.get("/app/"))).contains("/app/login");
    }

    @Test
    void everyFormOfThePublicSiteNeedsItsToken() {
        List<WebAccess.Address> forms = web.pages().stream()
                .filter(page -> !page.method().equals("GET"))
                .filter(page -> !page.what().equals(BY_MAIL_PROGRAMS))
                .toList();

        assertThat(forms).isNotEmpty();
        assertThat(forms)
                .allSatisfy(
                        form -> assertThat(visit.postAsIs(form.path(), Map.of()).statusCode())
                                .as(form.what())
                                .isEqualTo(403));
    }

    @Test
    void afterSignInTheViewThatWasAskedForComes() {
        assertThat(location(visit.get("/app/?status=due"))).contains("/app/login");

        assertThat(location(visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD)))
                .contains("/app/?status=due");
    }

    @Test
    void theSignInPageSpeaksTheLanguageOfThePageFromWhichOneComes() {
        assertThat(location(visit.get("/app/?lang=ar"))).endsWith("/app/login?lang=ar");
        assertThat(visit.get("/app/login?lang=ar").body()).contains("lang=\"ar\"", "dir=\"rtl\"");
        assertThat(location(visit.get("/app/?lang=ar-JO"))).endsWith("/app/login?lang=ar");
        assertThat(location(visit.get("/app/?lang=%0d%0ax:%20y"))).endsWith("/app/login");

        assertThat(visit.get("/signatories?lang=ar").body()).contains("href=\"/app/?lang=ar\"");
        assertThat(visit.send(visit.request("/signatories").header("Accept-Language", "fr"))
                        .body())
                .contains("href=\"/app/?lang=fr\"");
    }

    @Test
    void aViewThatIsNotTheirsIsRefusedInsideTheWorkspace() {
        visit.signIn(own.email(Caller.REPRESENTATIVE), OwnRecords.PASSWORD);

        HttpResponse<String> refused = visit.get("/app/applications");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("id=\"outlet\"")
                .doesNotContain("class=\"masthead\"")
                .isNotEqualTo(visit.get("/app/").body());
        assertThat(visit.postAsIs("/app/applications", Map.of("_csrf", visit.token()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thereIsNoOtherDoor() {
        assertThat(visit.get("/login").statusCode()).isEqualTo(404);
        assertThat(visit.post("/login", Map.of("email", "a", "password", "b")).statusCode())
                .isBetween(404, 405);
        assertThat(visit.get("/logout").statusCode()).isEqualTo(404);
    }

    @Test
    void noAddressMakesSignInLeadToAnotherSite() {
        for (String trap : List.of(
                "/app/login?continue=https://evil.example",
                "/app/login?redirect=//evil.example",
                "/app//evil.example",
                "/app/%2f%2fevil.example")) {
            Visit victim = new Visit(port);
            victim.get(trap);
            HttpResponse<String> answer = victim.send(victim.request("/app/login?continue=//evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-Host", "evil.example, localhost")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("email="
                            + own.email(Caller.REPRESENTATIVE) + "&password=" + OwnRecords.PASSWORD + "&_csrf="
                            + victim.token() + "&redirect=https://evil.example")));

            assertThat(location(answer)).as(trap).startsWith("/");
            assertThat(location(answer)).as(trap).doesNotStartWith("//");
        }
    }

    @Test
    void whoIsSuspendedMayDoNothingFromThatMomentOn() {
        String email = member();
        visit.signIn(email, OwnRecords.PASSWORD);
        UserId user = user(email);

        asSystem(() -> accounts.suspend(user));

        Actor now = actor(user);
        assertThat(now.roles()).containsExactly(Role.SUSPENDED);
        assertThat(now.organisations()).isEmpty();
        web.views().stream()
                .filter(view -> view.path().startsWith("/app/commitments"))
                .forEach(view -> assertThat(visit.get(view.path()).statusCode())
                        .as(view.what())
                        .isEqualTo(403));
        assertThat(visit.get("/signatories").statusCode()).isEqualTo(200);
    }

    @Test
    void aMembershipEndsWithItsLastDay() {
        String email = member();
        UserId user = user(email);
        assertThat(actor(user).actsFor(own.organisation())).isTrue();

        asSystem(() -> accounts.grant(user, new Membership(own.organisation(), Membership.Kind.EDITOR, own.today())));
        assertThat(actor(user).actsFor(own.organisation())).isTrue();

        clock.runAt(Instant.now().plus(Duration.ofDays(2)), () -> {
            assertThat(actor(user).actsFor(own.organisation())).isFalse();
            assertThat(actor(user).roles()).isEmpty();
        });
    }

    private String member() {
        String email = "member-" + Identity.random() + "@access.example";
        CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.member(
                        email,
                        "Somebody",
                        Language.EN,
                        OwnRecords.PASSWORD,
                        Membership.of(own.organisation(), Membership.Kind.EDITOR))));
        return email;
    }

    private UserId user(String email) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.byEmail(org.accord.accounts.EmailAddress.of(email))
                        .map(User::id)
                        .orElseThrow());
    }

    private Actor actor(UserId user) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.find(user).map(found -> found.actor(own.today())).orElseThrow());
    }

    private static void asSystem(Runnable act) {
        CurrentActor.runAs(Actor.SYSTEM, act);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
