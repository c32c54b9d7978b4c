package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterOpening;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.CommentDraft;
import org.accord.charters.CommentRemovals;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.charters.VersionSignatories;
import org.accord.charters.WindowDraft;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From one version of a charter to the next, in a portal of its own: the days of its windows are those of the register. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=reendorsements")
class ReendorsementsTests {

    @Autowired
    private Charters charters;

    @Autowired
    private CharterVersions versions;

    @Autowired
    private Comments comments;

    @Autowired
    private CommentRemovals removals;

    @Autowired
    private VersionSignatories counted;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Reendorsements reendorsements;

    @Autowired
    private Signatories signatories;

    @Autowired
    private SignatoryStore store;

    @Autowired
    private SecondPerson secondPerson;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester site;

    private String slug;
    private OrganisationId organisation;

    @BeforeEach
    void aCharterAndItsSignatory() {
        slug = "test-" + Identity.random();
        organisation = asSystem(() -> {
            charters.open(new CharterOpening(slug, Language.EN, Days.of(clock.instant()), "a test", text(0, "First")));
            return admit();
        });
    }

    private OrganisationId admit() {
        return admissions
                .admit(new Admission(
                        slug,
                        LocalisedText.of(Language.EN, "Renewing " + Identity.random() + " (example)"),
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "",
                        "Director",
                        "",
                        null,
                        "On paper"))
                .state()
                .organisation()
                .id();
    }

    private static CharterDraft text(int seen, String summary) {
        return new CharterDraft(
                seen,
                Map.of(Language.EN, "Charter of a test"),
                List.of(new PrincipleDraft(
                        Map.of(Language.EN, "Principle"), Map.of(Language.EN, summary), List.of("a"))));
    }

    private Charter second(After after) {
        return asSystem(() -> versions.bringIntoForce(slug, text(1, "Second"), new WindowDraft(30, after)));
    }

    private Actor member() {
        return new Actor(
                new UserId("renews-" + organisation.value()),
                "Member",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
    }

    private Endorsement signed() {
        return signatories
                .endorsement(slug, organisation, AsOf.NOW)
                .orElseThrow()
                .state();
    }

    @Test
    void aRepresentativeSignsTheNewVersionOnceAndTheFirstDayStays() {
        LocalDate last = second(After.LAPSES).window().last();
        assertThat(reendorsements.asked(slug, organisation).orElseThrow().last())
                .isEqualTo(last);
        Endorsement before = signed();

        CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 2));
        CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 2));

        assertThat(signed().charterVersion()).isEqualTo(2);
        assertThat(signed().signedAt()).isEqualTo(before.signedAt());
        assertThat(signed().reendorsedAt()).isNotNull();
        assertThat(reendorsements.asked(slug, organisation)).isEmpty();
        assertThat(signatories.history(slug, organisation))
                .extracting(Revision::verb)
                .containsExactly("imported", "reendorsed");
        asSystem(() -> reendorsements.lapse(last.plusDays(1)));
        assertThat(signed().standing()).isEqualTo(Standing.ACTIVE);
        awaitIndex();
        assertThat(counted.byVersion(slug, AsOf.NOW)).isEqualTo(Map.of(2, 1L));
    }

    @Test
    void onlyWhoActsForItSignsAndOnlyTheVersionInForce() {
        second(After.STAYS);
        Actor other = new Actor(
                new UserId("other"), "Other", Set.of(Role.REPRESENTATIVE), Set.of(new OrganisationId("other")));

        assertThatExceptionOfType(SignatoryProblem.NotAllowed.class)
                .isThrownBy(() -> CurrentActor.runAs(other, () -> reendorsements.reendorse(slug, organisation, 2)));
        assertThatExceptionOfType(CharterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 1)));
        assertThat(signed().charterVersion()).isEqualTo(1);
    }

    @Test
    void whereTheOrganisationWantsASecondPersonOneAsksAndAnotherSigns() {
        second(After.LAPSES);
        Actor editor = member(Membership.Kind.EDITOR);
        Actor head = member(Membership.Kind.ADMINISTRATOR);
        CurrentActor.runAs(head, () -> approvals.want(organisation));

        assertThatExceptionOfType(ApprovalProblem.NotApproved.class)
                .isThrownBy(() -> CurrentActor.runAs(editor, () -> reendorsements.reendorse(slug, organisation, 2)));
        String request = CurrentActor.callAs(editor, () -> reendorsements.askToReendorse(slug, organisation, 2));
        assertThat(CurrentActor.callAs(head, () -> approvals.lines(request, Language.EN)))
                .anySatisfy(line -> assertThat(line.text()).contains("Second"));
        CurrentActor.runAs(
                head,
                () -> approvals.approve(
                        request, approvals.find(request).orElseThrow().version()));

        assertThat(signed().charterVersion()).isEqualTo(2);
        assertThat(signatories.history(slug, organisation).getLast().actor()).isEqualTo(head.user());
    }

    private Actor member(Membership.Kind kind) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@renewing.example",
                kind.name(),
                Language.EN,
                "",
                Membership.of(organisation, kind));
        return asSystem(() ->
                accounts.find(invitations.invite(wanted).user()).orElseThrow().actor(Days.of(clock.instant())));
    }

    @Test
    void whoDidNotSignInTimeIsEndedOnceByTheRuleAndMaySignAnew() {
        LocalDate last = second(After.LAPSES).window().last();
        awaitIndex();

        assertThat(asSystem(() -> reendorsements.lapse(last)))
                .as("the last day is still open")
                .isZero();
        assertThat(asSystem(() -> reendorsements.lapse(last.plusDays(1)))).isPositive();
        assertThat(asSystem(() -> reendorsements.lapse(last.plusDays(1)))).isZero();

        assertThat(signed().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(signed().standingReason()).isEqualTo("notReendorsed");
        assertThat(signed().charterVersion()).isEqualTo(1);
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .isThrownBy(() -> CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 2)));
    }

    @Test
    void whatIsSignedWhileTheRuleLooksDoesNotEnd() {
        LocalDate last = second(After.LAPSES).window().last();
        awaitIndex();
        SignatoryStore signing = spy(store);
        doAnswer(asked -> {
                    Object before = asked.callRealMethod();
                    if (signed().charterVersion() == 1) {
                        CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 2));
                    }
                    return before;
                })
                .when(signing)
                .endorsement(slug, organisation);
        Reendorsements looking = new Reendorsements(signing, charters, secondPerson, index, clock);

        asSystem(() -> looking.lapse(last.plusDays(1)));

        assertThat(signed().charterVersion()).isEqualTo(2);
        assertThat(signed().standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void whereTheRuleLetsThemStayTheyDoAndMaySignLater() {
        LocalDate last = second(After.STAYS).window().last();
        awaitIndex();
        asSystem(() -> reendorsements.lapse(last.plusDays(400)));

        assertThat(signed().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(reendorsements.asked(slug, organisation).orElseThrow().isDue(last.plusDays(1)))
                .isFalse();
        CurrentActor.runAs(member(), () -> reendorsements.reendorse(slug, organisation, 2));
        assertThat(signed().charterVersion()).isEqualTo(2);
    }

    @Test
    void thePagesShowWhoSignedWhichVersionAndWhatChanged() {
        second(After.LAPSES);
        OrganisationId newcomer = asSystem(this::admit);
        asSystem(() -> versions.consult(slug, text(2, "Third"), Days.of(clock.instant()), null));
        awaitIndex();

        assertThat(signatories
                        .endorsement(slug, newcomer, AsOf.NOW)
                        .orElseThrow()
                        .state()
                        .charterVersion())
                .isEqualTo(2);
        assertThat(counted.byVersion(slug, AsOf.NOW)).isEqualTo(Map.of(1, 1L, 2, 1L));
        Document charter = page("/charters/" + slug);
        assertThat(charter.select("#versions tbody th").eachText())
                .containsExactly("Version 3 Changes from version 2", "Version 2 Changes from version 1", "Version 1");
        assertThat(charter.select("#versions tbody .n").eachText()).containsExactly("not signed yet", "1", "1");
        Document changes = page("/charters/" + slug + "/changes?from=1&to=2");
        assertThat(changes.select(".changes del").text()).isEqualTo("taken out: First");
        assertThat(changes.select(".changes ins").text()).isEqualTo("put in: Second");
        assertThat(page("/charters/" + slug + "/versions/3").select(".note").text())
                .contains("not in force");
        assertThat(page("/charters/" + slug + "/versions/1?lang=ar").select(".articles [lang=en]"))
                .isNotEmpty();
        assertThat(site.get().uri("/charters/" + slug + "/versions/4")).hasStatus(404);
        assertThat(site.get().uri("/charters/" + slug + "/versions/x")).hasStatus(400);
        String name = signatories.organisation(newcomer).orElseThrow().slug();
        assertThat(page("/signatories/" + name).select("aside").text()).contains("Charter of a test Version 2");
    }

    @Test
    void theWordsOfARemovedCommentLeaveTheRegisterWhichKeepsTheirHash() {
        asSystem(() -> versions.consult(slug, text(1, "Second"), Days.of(clock.instant()), null));
        ConsultationComment said = CurrentActor.callAs(
                member(),
                () -> comments.comment(slug, 2, organisation, new CommentDraft(1, Language.EN, "Unspeakable words")));
        Subject about = new Subject("consultation-comment", said.id());
        Entry before = register.entry(about, 1).orElseThrow();

        asSystem(() -> removals.remove(said.id(), 1, "Insults a person."));

        Entry after = register.entry(about, 1).orElseThrow();
        assertThat(before.state()).hasValueSatisfying(state -> assertThat(state).contains("Unspeakable words"));
        assertThat(after.state()).isEmpty();
        assertThat(after.payloadHash()).isEqualTo(before.payloadHash());
        assertThat(register.entry(about, 2).orElseThrow().state()).isPresent();
        assertThat(site.get().uri("/register/" + after.number() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(before.payloadHash(), "Comment made on a version of a charter")
                .doesNotContain("Unspeakable");
        awaitIndex();
        assertThat(page("/charters/" + slug + "/versions/2").text())
                .contains("Insults a person.")
                .doesNotContain("Unspeakable");
    }

    @Test
    void aCommentIsOnThePageOfItsVersionAndInTheJsonAndNothingInItIsAnythingButWords() {
        asSystem(() -> versions.consult(slug, text(1, "Second"), Days.of(clock.instant()), null));
        CommentDraft hostile = new CommentDraft(1, Language.AR, "\u202e<script>alert(1)</script> " + "x".repeat(400));
        ConsultationComment said =
                CurrentActor.callAs(member(), () -> comments.comment(slug, 2, organisation, hostile));
        asSystem(() -> comments.answer(said.id(), 1, Language.FR, "Retenu <b>en partie</b>."));
        awaitIndex();

        Document version = page("/charters/" + slug + "/versions/2");
        assertThat(version.select("#comments .comment > .typed").attr("lang")).isEqualTo("ar");
        assertThat(version.select("#comments .comment > .typed").text()).startsWith("\u202e<script>alert(1)");
        assertThat(version.select("#comments .answer .typed[lang=fr]").text()).isEqualTo("Retenu <b>en partie</b>.");
        assertThat(version.select("#comments a[href='/app/consultations/" + slug + "?lang=en']"))
                .isNotEmpty();
        assertThat(page("/charters/" + slug).select(".note a").attr("href")).contains("/versions/2");
        assertThat(site.get().uri("/api/v1/charters/" + slug + "/versions/2/comments"))
                .hasStatusOk()
                .bodyText()
                .contains("\"principle\":1", "\"language\":\"fr\"");
        assertThat(site.get().uri("/api/v1/charters/" + slug + "/versions/3/comments"))
                .hasStatus(404);
        second(After.STAYS);
        awaitIndex();
        assertThat(page("/charters/" + slug).select("a[href$=/versions/2#comments]"))
                .isNotEmpty();
        assertThat(page("/charters/" + slug + "/versions/2").select("#comments").text())
                .contains("alert(1)")
                .doesNotContain("workspace");
    }

    @Test
    void whoIsTakenOffTheListIsNotCounted() {
        asSystem(this::admit);
        asSystem(() -> {
            signatories.noteStanding(slug, organisation, Standing.DELISTED, "delisted");
            return true;
        });
        awaitIndex();

        assertThat(counted.byVersion(slug, AsOf.NOW)).isEqualTo(Map.of(1, 1L));
        assertThat(signatories.count(Signatories.listed(slug))).isEqualTo(1);
    }

    private void awaitIndex() {
        await().until(() -> index.followed() >= register.size());
    }

    private Document page(String path) {
        return Jsoup.parse(new String(
                site.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static <T> T asSystem(Supplier<T> act) {
        return CurrentActor.callAs(Actor.SYSTEM, act);
    }
}
