package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody may read is asked when it reaches them, not when it was put in: by mail, in a digest, in the inbox. */
class RightsAtDeliveryTests extends Mailbox {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "digest/2026-03-01";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Applications applications;

    @Autowired
    private Letters letters;

    @Autowired
    private Lines lines;

    @Autowired
    private OutboxStore store;

    @Autowired
    private InboxFeed feed;

    @Autowired
    private Inbox inbox;

    @Test
    void whoLeftTheOrganisationGetsNothingOfItAnyMore() {
        Actor author = new Cast(portal).aRepresentative();
        OrganisationId organisation = author.organisations().iterator().next();
        Recorded<Commitment> published = publish(author, organisation);
        UserId member = aMember(organisation, anAddress());
        OutboxMail mail = OutboxMail.about(
                MailKey.COMMITMENT_PUBLISHED,
                Recipient.user(member),
                "test/" + Identity.random(),
                "commitment/" + published.id(),
                organisation.value(),
                NOON);
        assertThat(reaches(mail)).isEqualTo(new Reached(true, true, true, true));

        system(() -> accounts.revoke(member, organisation));

        assertThat(reaches(mail)).isEqualTo(new Reached(false, false, false, false));
    }

    @Test
    void whoIsSuspendedGetsNothingAndWhoComesBackFindsItRead() {
        Actor author = new Cast(portal).aRepresentative();
        OrganisationId organisation = author.organisations().iterator().next();
        Recorded<Commitment> published = publish(author, organisation);
        UserId member = aMember(organisation, anAddress());
        OutboxMail mail = OutboxMail.about(
                MailKey.COMMITMENT_PUBLISHED,
                Recipient.user(member),
                "test/" + Identity.random(),
                "commitment/" + published.id(),
                organisation.value(),
                NOON);

        system(() -> accounts.suspend(member));
        assertThat(reaches(mail)).isEqualTo(new Reached(false, false, false, false));

        system(() -> accounts.resume(member));
        assertThat(reaches(mail)).isEqualTo(new Reached(true, true, true, true));
    }

    @Test
    void whoIsNoCoordinatorAnyMoreHearsOfNoApplication() {
        UserId staff = aMember(
                new Cast(portal).aRepresentative().organisations().iterator().next(), anAddress());
        system(() -> accounts.grantRole(staff, Role.COORDINATOR));
        OutboxMail mail = OutboxMail.about(
                MailKey.APPLICATION_WAITS,
                Recipient.user(staff),
                "test/" + Identity.random(),
                "application/" + apply(),
                null,
                NOON);
        assertThat(reaches(mail)).isEqualTo(new Reached(true, true, true, true));

        system(() -> accounts.revokeRole(staff, Role.COORDINATOR));

        assertThat(reaches(mail)).isEqualTo(new Reached(false, false, false, false));
    }

    /** Whether a mail gets to its reader by the ways there are. */
    private record Reached(boolean letter, boolean digest, boolean shown, boolean unread) {}

    private Reached reaches(OutboxMail mail) {
        UserId user = mail.to().user().orElseThrow();
        OutboxMail digest =
                OutboxMail.about(MailKey.DIGEST, mail.to(), DIGEST, "user/" + user.value(), null, mail.createdAt());
        feed.put(mail);
        store.put(mail.gatheredIn(digest.id()));
        return new Reached(
                asSystem(() -> letters.write(mail)).isPresent(),
                asSystem(() -> letters.write(digest))
                        .filter(letter -> letter.text().contains(text(mail)))
                        .isPresent(),
                !as(user, () -> inbox.part("", 10, Language.EN)).lines().isEmpty(),
                as(user, () -> inbox.settled(Language.EN)).unread() > 0);
    }

    private String text(OutboxMail mail) {
        return asSystem(() -> lines.of(mail, Language.EN)).orElseThrow().text();
    }

    /** With more than the person has today, as a page that was opened before still has. */
    private static <T> T as(UserId user, Supplier<T> work) {
        return CurrentActor.callAs(new Actor(user, "Member", Set.of(Role.REPRESENTATIVE), Set.of()), work);
    }

    private static void system(Runnable work) {
        CurrentActor.runAs(Actor.SYSTEM, work);
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    /** Returns when those who were members before were written to. */
    private Recorded<Commitment> publish(Actor author, OrganisationId organisation) {
        String address = anAddress();
        aMember(organisation, address);
        Recorded<Commitment> published = CurrentActor.callAs(author, () -> {
            Recorded<Commitment> draft = commitments.draft(organisation, Cast.aDraft("Rights " + Identity.random()));
            return commitments.publish(draft.id(), draft.version());
        });
        theMailTo(address);
        return published;
    }

    private UserId aMember(OrganisationId organisation, String address) {
        return asSystem(() -> accounts.create(NewUser.member(
                address,
                "Member",
                Language.EN,
                "lantern-orchard-copper-17",
                Membership.of(organisation, Membership.Kind.READER))));
    }

    private String apply() {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        Charters.PARIS_CALL,
                        "Rights " + Identity.random(),
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "A. Person",
                        "Director",
                        anAddress(),
                        "")));
    }
}
