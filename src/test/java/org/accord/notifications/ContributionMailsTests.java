package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionRule;
import org.accord.contributions.ContributionSummary;
import org.accord.contributions.Evidences;
import org.accord.contributions.Moderation;
import org.accord.contributions.Replies;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each side of a contribution hears what concerns it, and the signatory never from whom it came. */
class ContributionMailsTests extends Mailbox {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Replies replies;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Letters letters;

    @Autowired
    private ContributionMails mails;

    @Autowired
    private InboxStore inbox;

    @Autowired
    private SettableClock clock;

    private final String watching = anAddress();
    private final String watched = anAddress();
    private Evidences evidences;
    private Actor signatory;
    private Actor watcher;
    private String commitment;

    @BeforeEach
    void aCommitmentAndAWatcher() {
        evidences = new Evidences(portal);
        Actor lead = evidences.cast().aRepresentative();
        commitment = evidences.cast().aPublishedCommitment(lead).id();
        signatory = evidences.aMember(
                watched, "A writer", lead.organisations().iterator().next());
        watcher = evidences.aWatcher(watching);
    }

    @Test
    void theSignatoryIsToldWithoutTheNameAndWhoeverAddedItIsToldToo() throws Exception {
        Contribution published = evidences.published(watcher, commitment);

        MimeMessage told = theMailTo(watched, "Evidence about your commitment");
        String whole = part(told, "text/plain") + part(told, "text/html") + told.getSubject();
        assertThat(whole)
                .contains("/app/contributions/replies/" + published.id())
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("Riverbank Watch")
                .doesNotContain(watching);
        assertThat(theMailTo(watching, "Your contribution was published").getSubject())
                .isNotBlank();
    }

    @Test
    void nobodyIsAskedForAReplyAfterItsLastDay() {
        Contribution published = evidences.published(watcher, commitment);
        OutboxMail mail = OutboxMail.about(
                MailKey.CONTRIBUTION_TO_REPLY,
                Recipient.user(signatory.user()),
                "test/" + published.id(),
                "contribution/" + published.id(),
                published.signatory().value(),
                Instant.EPOCH);
        LocalDate last = Objects.requireNonNull(published.replyUntil());

        assertThat(on(last, mail)).isPresent();
        assertThat(on(last.plusDays(1), mail)).isEmpty();
    }

    private Optional<Letter> on(LocalDate day, OutboxMail mail) {
        return clock.callAt(
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                () -> CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(mail)));
    }

    @Test
    void whoeverAddedADeclinedOneReadsRuleAndReasonInTheMail() throws Exception {
        Contribution submitted = evidences.submitted(watcher, commitment);

        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> moderation.decline(submitted.id(), 1, ContributionRule.EVIDENCE, "Say where this was seen."));

        assertThat(part(theMailTo(watching), "text/plain"))
                .contains("by the rule “Evidence”")
                .contains("Say where this was seen.");
        assertThat(to(watched, "Evidence about your commitment")).isEmpty();
    }

    @Test
    void aCoordinatorHearsOfAContributionWithoutTheName() {
        Actor coordinator = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.find(accounts.create(NewUser.staff(
                                anAddress(), "C", Language.EN, "lantern-orchard-copper-17", Role.COORDINATOR)))
                        .orElseThrow()
                        .actor(LocalDate.now(ZoneOffset.UTC)));

        Contribution submitted = evidences.submitted(watcher, commitment);

        Letter letter = CurrentActor.callAs(
                        Actor.SYSTEM,
                        () -> letters.write(OutboxMail.about(
                                MailKey.CONTRIBUTION_WAITS,
                                Recipient.user(coordinator.user()),
                                "test/" + submitted.id(),
                                "contribution/" + submitted.id(),
                                null,
                                Instant.EPOCH)))
                .orElseThrow();
        assertThat(letter.text())
                .contains("/app/contributions/queue/" + submitted.id())
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("Riverbank Watch");
        await().untilAsserted(() -> assertThat(store.latest(200)).anySatisfy(mail -> {
            assertThat(mail.mail()).isEqualTo(MailKey.CONTRIBUTION_WAITS);
            assertThat(mail.to()).isEqualTo(Recipient.user(coordinator.user()));
        }));
    }

    @Test
    void whoeverAddedItHearsOfTheReply() {
        Contribution published = evidences.published(watcher, commitment);

        CurrentActor.runAs(signatory, () -> replies.reply(published.id(), 2, Language.EN, "The list shows forty-two."));

        await().until(() -> to(watching).stream().anyMatch(ContributionMailsTests::isReply));
    }

    @Test
    void whoeverAddedItIsToldOnceThatTheDaysPassedInSilence() {
        Contribution published = evidences.published(watcher, commitment);
        LocalDate last = Optional.ofNullable(published.replyUntil()).orElseThrow();
        await().untilAsserted(() -> assertThat(silentOn(last)).contains(published.id()));

        CurrentActor.runAs(Actor.SYSTEM, () -> mails.tellOfSilence(last, last));
        assertThat(silences()).isEmpty();
        CurrentActor.runAs(Actor.SYSTEM, () -> mails.tellOfSilence(last, last.plusDays(1)));
        CurrentActor.runAs(Actor.SYSTEM, () -> mails.tellOfSilence(last, last.plusDays(2)));

        assertThat(silences())
                .singleElement()
                .satisfies(mail -> assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(mail))
                                .orElseThrow()
                                .text())
                        .contains("did not reply to what you added", "/commitments/" + commitment));
        assertThat(inbox.of(watcher.user()).entries())
                .extracting(InboxEntry::mail)
                .contains(MailKey.CONTRIBUTION_SILENT);
    }

    private List<String> silentOn(LocalDate day) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> moderation.silent(day, day)).stream()
                .map(ContributionSummary::id)
                .toList();
    }

    private List<OutboxMail> silences() {
        return store.latest(500).stream()
                .filter(mail -> mail.mail() == MailKey.CONTRIBUTION_SILENT)
                .filter(mail -> mail.to().equals(Recipient.user(watcher.user())))
                .toList();
    }

    private static boolean isReply(MimeMessage mail) {
        try {
            return part(mail, "text/plain").contains("The list shows forty-two.");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
