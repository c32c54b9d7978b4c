package org.accord.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.progress.Evidence;
import org.accord.progress.EvidenceFile;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.signatories.MergerDraft;
import org.accord.signatories.Mergers;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Evidence of civil society is moderated, replied to or not, and printed with what the signatory said. */
@PortalTest
class ContributionsTests {

    private static final String SAID = "Only eleven people were in the room.";
    private static final String REPLY = "The list shows forty-two.";
    private static final int DAYS = 14;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Replies replies;

    @Autowired
    private ReplyRules rules;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester site;

    private Evidences evidences;
    private Actor signatory;
    private Actor watcher;
    private String commitment;
    private LocalDate day;

    /** Acts are never recorded before earlier ones: after the newest, each of these days is a day of its own. */
    @BeforeEach
    void aCommitmentAndAWatcher() {
        LocalDate today = AsOf.NOW.day(clock);
        LocalDate free = register.entry(register.size() - 1)
                .map(newest -> Days.of(newest.at()).plusDays(1))
                .orElse(today);
        day = free.isAfter(today) ? free : today;
        on(day, () -> {
            evidences = new Evidences(portal);
            signatory = evidences.cast().aRepresentative();
            commitment = evidences.cast().aPublishedCommitment(signatory).id();
            watcher = evidences.aWatcher(Identity.random() + "@watch.example");
            return true;
        });
    }

    @Test
    void theRegisterNeitherNamesWhoHandsItInNorShowsWhatItSays() {
        Contribution submitted = submitted();

        Entry act = entry(submitted.id(), 1);
        assertThat(act.actor()).isEqualTo(UserId.SYSTEM);
        assertThat(act.onBehalfOf()).isNull();
        assertThat(act.visibility()).isEqualTo(Visibility.SECRETARIAT);
        assertThat(act.payload())
                .doesNotContain(watcher.user().value())
                .doesNotContain(watcher.organisations().iterator().next().value());
    }

    @Test
    void theSameFormSentTwiceIsOneContribution() {
        ContributionDraft draft = Evidences.aDraft(watcher, commitment, List.of());

        Contribution first = as(watcher, () -> contributions.submit(draft));
        Contribution again = as(watcher, () -> contributions.submit(draft));

        assertThat(again).isEqualTo(first);
        assertThat(as(watcher, contributions::own)).hasSize(1);
        Actor other = evidences.aWatcher(Identity.random() + "@watch.example");
        ContributionDraft stolen = new ContributionDraft(
                draft.id(),
                other.organisations().iterator().next().value(),
                commitment,
                draft.claim(),
                draft.stance(),
                draft.language(),
                draft.text(),
                draft.links(),
                List.of());
        assertThatExceptionOfType(ContributionProblem.NotAllowed.class)
                .isThrownBy(() -> as(other, () -> contributions.submit(stolen)));
    }

    @Test
    void onlyCivilSocietyAndAcademiaThatMayCommitContribute() {
        Actor company = evidences.cast().aRepresentative();
        Actor academia = evidences.cast().aRepresentative("University " + Identity.random(), OrganisationType.ACADEMIA);
        OrganisationId organisation = watcher.organisations().iterator().next();

        assertThatExceptionOfType(ContributionProblem.NotAllowed.class)
                .isThrownBy(() -> evidences.submitted(company, commitment));
        assertThat(evidences.submitted(academia, commitment).state()).isEqualTo(Contribution.State.SUBMITTED);
        CurrentActor.runAs(
                watcher, () -> portal.getBean(Signatories.class).withdraw(Charters.PARIS_CALL, organisation));
        assertThat(as(watcher, contributions::eligible)).isEmpty();
        assertThatExceptionOfType(ContributionProblem.NotAllowed.class)
                .isThrownBy(() -> evidences.submitted(watcher, commitment));
    }

    @Test
    void nobodyContributesToACommitmentOfTheirOwn() {
        String own =
                on(day, () -> evidences.cast().aPublishedCommitment(watcher).id());

        assertThatExceptionOfType(ContributionProblem.Invalid.class)
                .isThrownBy(() -> evidences.submitted(watcher, own))
                .satisfies(invalid -> assertThat(invalid.faults()).containsOnlyKeys("commitment"));
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        ContributionDraft empty = new ContributionDraft(
                Identity.random(),
                watcher.organisations().iterator().next().value(),
                commitment,
                "/",
                null,
                Language.EN,
                " ",
                List.of("javascript:alert(1)"),
                List.of());

        assertThatExceptionOfType(ContributionProblem.Invalid.class)
                .isThrownBy(() -> as(watcher, () -> contributions.submit(empty)))
                .satisfies(invalid -> assertThat(invalid.faults()).containsOnlyKeys("stance", "text", "links"));
    }

    @Test
    void beforeTheDecisionTheSignatoryKnowsNothingOfIt() {
        Contribution submitted = submitted();

        assertThat(as(signatory, () -> replies.find(submitted.id()))).isEmpty();
        assertThat(as(signatory, replies::open)).isEmpty();
        assertThat(page("")).doesNotContain(SAID);
    }

    @Test
    void itIsPrintedWithoutAReplyOnceTheDaysPassInSilence() {
        Contribution published = published();

        assertThat(published.replyUntil()).isEqualTo(day.plusDays(DAYS));
        assertThat(as(signatory, () -> replies.find(published.id()))).isPresent();
        assertThat(on(day.plusDays(DAYS), () -> page(""))).doesNotContain(SAID);
        assertThat(on(day.plusDays(DAYS), () -> as(signatory, replies::open))).hasSize(1);
        String after = on(day.plusDays(DAYS + 1L), () -> page(""));
        assertThat(after).contains(SAID).contains("No reply by");
        assertThat(on(day.plusDays(DAYS + 1L), this::json)).contains(SAID);
        assertThat(on(day.plusDays(DAYS + 1L), () -> as(signatory, replies::open)))
                .isEmpty();
        assertThatExceptionOfType(ContributionProblem.NotInState.class)
                .isThrownBy(() -> on(day.plusDays(DAYS + 1L), () -> reply(published)));
        assertThat(on(day.plusDays(DAYS + 5L), () -> page("?as-of=" + day.plusDays(DAYS))))
                .doesNotContain(SAID);
        assertThat(on(day.plusDays(DAYS + 5L), () -> page("?as-of=" + day.plusDays(DAYS + 1L))))
                .contains(SAID);
    }

    @Test
    void whatIsPrintedStaysHoweverMuchWaitsAfterIt() {
        on(day, () -> reply(published()));
        for (int newer = 0; newer < 3; newer++) {
            published();
        }

        assertThat(on(day, () -> contributions.printed(commitment, AsOf.NOW, 0, 1)))
                .satisfies(first -> assertThat(first.total()).isEqualTo(1))
                .satisfies(first -> assertThat(first.items()).hasSize(1));
        assertThat(on(day.plusDays(DAYS + 1L), () -> contributions.printed(commitment, AsOf.NOW, 1, 3)))
                .satisfies(second -> assertThat(second.total()).isEqualTo(4))
                .satisfies(second -> assertThat(second.items()).hasSize(1));
        assertThat(on(day.plusDays(DAYS + 1L), () -> text(address() + "?page=2")))
                .contains("\"total\":4")
                .contains("\"items\":[]");
    }

    @Test
    void whatEndsFirstIsRepliedToFirst() {
        set(30);
        Contribution long30 = published();
        set(7);
        Contribution short7 = published();
        set(DAYS);
        Contribution usual = published();

        assertThat(on(day, () -> as(signatory, replies::open)))
                .extracting(ContributionSummary::id)
                .containsExactly(short7.id(), usual.id(), long30.id());
        assertThat(on(day.plusDays(8), () -> as(signatory, replies::open)))
                .extracting(ContributionSummary::id)
                .containsExactly(usual.id(), long30.id());
    }

    @Test
    void thereIsNothingToReadOfACommitmentThatNobodyMayRead() {
        String draft = on(
                day,
                () -> as(
                        signatory,
                        () -> portal.getBean(Commitments.class)
                                .draft(signatory.organisations().iterator().next(), Cast.aDraft("Not public"))
                                .id()));

        for (String unread : List.of(draft, "nosuchthing0")) {
            assertThat(site.get().uri("/api/v1/commitments/" + unread + "/contributions"))
                    .hasStatus(404);
        }
        assertThat(site.get().uri(address())).hasStatusOk();
    }

    @Test
    void theReplyMakesBothPublicInOneAct() {
        Contribution published = published();
        long before = register.size();

        Contribution replied = on(day, () -> reply(published));

        assertThat(register.size()).isEqualTo(before + 1);
        assertThat(replied.state()).isEqualTo(Contribution.State.REPLIED);
        assertThat(entry(published.id(), 2).visibility()).isEqualTo(Visibility.SECRETARIAT);
        assertThat(entry(published.id(), 3).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(on(day, () -> page(""))).contains(SAID).contains(REPLY).doesNotContain("No reply by");
        assertThat(on(day, this::json)).contains(SAID).contains(REPLY);
    }

    @Test
    void thereIsOneReplyAndFromOneOfTwoAtOnce() {
        Contribution published = published();

        on(day, () -> reply(published));

        assertThatExceptionOfType(ContributionProblem.NotInState.class)
                .isThrownBy(() -> on(day, () -> reply(published)));
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(Cast.COORDINATOR, () -> {
                    Contribution waits = submitted();
                    return moderation.publish(waits.id(), 2);
                }));
    }

    @Test
    void whoeverAddedADeclinedOneReadsRuleAndReasonAndNobodyElseReadsIt() {
        Contribution submitted = submitted();

        as(
                Cast.COORDINATOR,
                () -> moderation.decline(submitted.id(), 1, ContributionRule.NO_PERSONAL_DATA, "It names the driver."));

        Contribution declined = as(watcher, () -> contributions.findOwn(submitted.id()))
                .orElseThrow()
                .state();
        assertThat(declined.refused())
                .contains(new Contribution.Refusal(ContributionRule.NO_PERSONAL_DATA, "It names the driver."));
        assertThat(as(signatory, () -> replies.find(submitted.id()))).isEmpty();
        assertThat(as(signatory, () -> contributions.findOwn(submitted.id()))).isEmpty();
        assertThat(on(day.plusDays(90), () -> page(""))).doesNotContain(SAID);
        assertThatExceptionOfType(ContributionProblem.NotInState.class)
                .isThrownBy(() -> as(Cast.COORDINATOR, () -> moderation.publish(submitted.id(), 2)));
    }

    @Test
    void whoHasToDoWithEitherSideNeitherDecidesNorReadsWhoAddedIt() {
        Contribution submitted = submitted();
        for (Actor side : List.of(signatory, watcher)) {
            Actor tied = aCoordinatorOnceWith(side.organisations().iterator().next());

            assertThat(as(tied, () -> moderation.isBarred(submitted.id()))).isTrue();
            assertThatExceptionOfType(ContributionProblem.Partial.class)
                    .isThrownBy(() -> as(tied, () -> moderation.sender(submitted.id())));
            assertThatExceptionOfType(ContributionProblem.Partial.class)
                    .isThrownBy(() -> as(tied, () -> moderation.publish(submitted.id(), 1)));
            assertThatExceptionOfType(ContributionProblem.Partial.class)
                    .isThrownBy(() ->
                            as(tied, () -> moderation.decline(submitted.id(), 1, ContributionRule.ONCE, "Known.")));
        }
        assertThat(as(Cast.COORDINATOR, () -> moderation.sender(submitted.id())))
                .contains(new Sender(
                        watcher.user(), watcher.organisations().iterator().next()));
    }

    @Test
    void whoeverHasTheCommitmentAfterAMergerRepliesWithTheDaysOfTheRule() {
        Contribution published = published();
        Contribution waiting = submitted();
        Actor successor = on(day, () -> evidences.cast().aRepresentative());
        LocalDate later = day.plusDays(10);
        await().until(() -> portal.getBean(SearchIndex.class).followed() >= register.size());

        on(
                later,
                () -> as(
                        Actor.SYSTEM,
                        () -> portal.getBean(Mergers.class).merge(own(signatory), 1, joining(successor))));

        assertThat(as(signatory, () -> replies.find(published.id()))).isEmpty();
        assertThat(as(successor, () -> replies.find(published.id()).map(Recorded::state)))
                .get()
                .extracting(Contribution::signatory, Contribution::replyUntil)
                .containsExactly(own(successor), later.plusDays(DAYS));
        assertThat(as(Cast.COORDINATOR, () -> moderation.find(waiting.id()))
                        .state()
                        .signatory())
                .isEqualTo(own(successor));
        assertThat(entry(published.id(), 3).actor()).isEqualTo(UserId.SYSTEM);
        on(later, () -> as(successor, () -> replies.reply(published.id(), 3, Language.EN, REPLY)));
        assertThat(on(later, () -> page(""))).contains(SAID).contains(REPLY);
    }

    private MergerDraft joining(Actor successor) {
        return new MergerDraft(own(successor), day, "They joined.", "https://gazette.example/2");
    }

    private static OrganisationId own(Actor member) {
        return member.organisations().iterator().next();
    }

    @Test
    void whatWaitsIsCountedWithoutThatOfOnesOwn() {
        Contribution submitted = submitted();
        Actor tied = aCoordinatorOnceWith(submitted.signatory());

        for (Actor one : List.of(tied, Cast.COORDINATOR)) {
            List<ContributionSummary> open = as(one, moderation::openToMe);
            assertThat(as(one, moderation::countOpenToMe)).isEqualTo(open.size());
            assertThat(open.stream().anyMatch(each -> each.id().equals(submitted.id())))
                    .isEqualTo(one.equals(Cast.COORDINATOR));
        }
    }

    @Test
    void nobodyHandsInAFileOfAnotherOrganisation() {
        Actor another = evidences.aWatcher(Identity.random() + "@watch.example");
        EvidenceFile theirs = as(
                another,
                () -> portal.getBean(Evidence.class)
                        .receive(
                                another.organisations().iterator().next(),
                                "seen.txt",
                                "What they saw.".getBytes(StandardCharsets.UTF_8)));
        EvidenceFile nobodys = new EvidenceFile("nosuchfile00", "seen.txt", "text/plain", 1, theirs.sha256());

        for (EvidenceFile file : List.of(theirs, nobodys)) {
            assertThatExceptionOfType(ContributionProblem.Invalid.class)
                    .isThrownBy(() -> as(
                            watcher, () -> contributions.submit(Evidences.aDraft(watcher, commitment, List.of(file)))))
                    .satisfies(invalid -> assertThat(invalid.faults()).containsEntry("evidence", "fileGone"));
        }
    }

    @Test
    void filesLoseTheirNamesAndAreServedToThoseWhoMayReadIt() {
        EvidenceFile photo = as(
                watcher,
                () -> portal.getBean(Evidence.class)
                        .receive(
                                watcher.organisations().iterator().next(),
                                "by Zeynep Quillfeather.csv",
                                "day,people\n1,11\n".getBytes(StandardCharsets.UTF_8)));
        Contribution submitted = on(
                day,
                () -> as(watcher, () -> contributions.submit(Evidences.aDraft(watcher, commitment, List.of(photo)))));

        assertThat(submitted.files()).extracting(EvidenceFile::name).containsExactly("evidence-1.csv");
        String address = "/contributions/" + submitted.id() + "/" + photo.id();
        assertThat(as(Actor.VISITOR, () -> contributions.file(submitted.id(), photo.id())))
                .isEmpty();
        assertThat(site.get().uri(address)).hasStatus(404);
        as(Cast.COORDINATOR, () -> on(day, () -> moderation.publish(submitted.id(), 1)));
        assertThat(as(signatory, () -> contributions.file(submitted.id(), photo.id())))
                .isPresent();
        on(day, () -> reply(submitted));
        assertThat(site.get().uri(address))
                .hasStatusOk()
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"evidence-1.csv\"; filename*=UTF-8''evidence-1.csv");
    }

    @Test
    void aRuleThatChangesLeavesTheLastDayOfWhatWasPublished() {
        Contribution published = published();

        set(30);

        assertThat(as(Cast.COORDINATOR, () -> moderation.find(published.id()))
                        .state()
                        .replyUntil())
                .isEqualTo(day.plusDays(DAYS));
        assertThat(published().replyUntil()).isEqualTo(day.plusDays(30));
        assertThat(rules.of(Charters.PARIS_CALL, AsOf.endOf(day.minusDays(1))).replyDays())
                .isEqualTo(DAYS);
        assertThat(rules.of(Charters.PARIS_CALL, AsOf.NOW).replyDays()).isEqualTo(30);
        assertThatExceptionOfType(ContributionProblem.Invalid.class).isThrownBy(() -> set(0));
        set(DAYS);
    }

    private void set(int days) {
        CurrentActor.runAs(
                Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, days, rules.version(Charters.PARIS_CALL)));
    }

    private Contribution submitted() {
        return on(day, () -> evidences.submitted(watcher, commitment));
    }

    private Contribution published() {
        return on(day, () -> evidences.published(watcher, commitment));
    }

    private Contribution reply(Contribution to) {
        long seen = as(signatory, () -> replies.find(to.id()))
                .map(Recorded::version)
                .orElseThrow();
        return as(signatory, () -> replies.reply(to.id(), seen, Language.EN, REPLY));
    }

    private Actor aCoordinatorOnceWith(OrganisationId organisation) {
        Actor member = evidences.aMember(Identity.random() + "@staff.example", "Once there", organisation);
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            portal.getBean(Accounts.class).grantRole(member.user(), Role.COORDINATOR);
            portal.getBean(Accounts.class).revoke(member.user(), organisation);
        });
        return new Actor(member.user(), "Once there", Set.of(Role.COORDINATOR), Set.of());
    }

    private Entry entry(String id, long version) {
        return register.entry(new Subject("contribution", id), version).orElseThrow();
    }

    private String page(String query) {
        return text("/commitments/" + commitment + query);
    }

    private String json() {
        return text(address());
    }

    private String address() {
        return "/api/v1/commitments/" + commitment + "/contributions";
    }

    private String text(String address) {
        return new String(
                site.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private <T> T on(LocalDate when, Supplier<T> work) {
        return clock.callAt(when.atTime(12, 0).toInstant(ZoneOffset.UTC), work);
    }

    private static <T> T as(Actor who, Supplier<T> work) {
        return CurrentActor.callAs(who, work);
    }
}
