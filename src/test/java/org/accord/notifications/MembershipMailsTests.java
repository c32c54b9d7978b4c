package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.accord.accounts.Accounts;
import org.accord.accounts.EndingMembership;
import org.accord.accounts.EndingMemberships;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody loses a role, and no organisation its administrator, without a word before. */
class MembershipMailsTests extends Mailbox {

    private static final String PASSWORD = "lantern-orchard-copper-17";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EndingMemberships endings;

    @Autowired
    private MembershipMails mails;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Clock clock;

    private final String headAddress = anAddress();
    private final String editorAddress = anAddress();
    private OrganisationId organisation;
    private LocalDate today;
    private UserId head;
    private UserId editor;

    @BeforeEach
    void anOfficeOfTwo() {
        organisation =
                new Cast(portal).aRepresentative().organisations().iterator().next();
        today = Days.of(clock.instant());
        head = member(headAddress, Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        editor = member(editorAddress, Membership.of(organisation, Membership.Kind.EDITOR));
    }

    @Test
    void thePersonAndTheAdministratorsHearOnceFourteenDaysAhead() throws Exception {
        endsOn(editor, Membership.Kind.EDITOR, today.plusDays(15));
        assertThat(ending(editor)).isEmpty();

        endsOn(editor, Membership.Kind.EDITOR, today.plusDays(14));
        remind(today);
        remind(today);

        assertThat(part(theMailTo(editorAddress), "text/plain"))
                .contains("the last day on which you act for", "Your role: Editor", "/app/organisation/" + organisation)
                .doesNotContain("{", "in the place of");
        assertThat(part(theMailTo(headAddress), "text/plain"))
                .contains("the last day on which Member acts for", "Extend it if the work is to go on");
        assertThat(to(editorAddress)).hasSize(1);
        assertThat(to(headAddress)).hasSize(1);
    }

    @Test
    void whoWasGivenMoreDaysMeanwhileIsNotWarned() {
        endsOn(editor, Membership.Kind.EDITOR, today.plusDays(10));
        EndingMembership near = ending(editor).getFirst();
        assertThat(told(MailKey.MEMBERSHIP_ENDING, editor, near)).isTrue();

        endsOn(editor, Membership.Kind.EDITOR, today.plusDays(100));

        assertThat(ending(editor)).isEmpty();
        assertThat(told(MailKey.MEMBERSHIP_ENDING, editor, near)).isFalse();
        assertThat(told(MailKey.MEMBER_ENDING, head, near)).isFalse();
    }

    @Test
    void deputiesOfALongTimeAreWarnedAndThoseOfAFewDaysAreNot() {
        Membership few =
                Membership.deputy(organisation, Membership.Kind.EDITOR, head, today.plusDays(1), today.plusDays(8));
        asSystem(() -> accounts.grant(editor, few));
        assertThat(ending(editor)).isEmpty();

        Membership longer =
                Membership.deputy(organisation, Membership.Kind.EDITOR, head, today.minusDays(5), today.plusDays(12));
        asSystem(() -> accounts.grant(editor, longer));

        assertThat(ending(editor)).extracting(EndingMembership::standsInFor).containsExactly("Member");
    }

    @Test
    void coordinatorsHearWhenNobodyWouldBeLeftWhoLooksAfterTheOrganisation() {
        String coordinatorAddress = anAddress();
        coordinator(coordinatorAddress);
        endsOn(head, Membership.Kind.ADMINISTRATOR, today.plusDays(3));
        EndingMembership near = ending(head).getFirst();
        assertThat(near.loses()).isTrue();

        remind(today.minusDays(100));
        await().until(() -> isToldOfALastAdministrator(coordinatorAddress));

        UserId successor = member(anAddress(), Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        assertThat(ending(head)).extracting(EndingMembership::loses).containsExactly(false);
        assertThat(told(MailKey.MEMBER_ENDING, successor, near)).isTrue();
        assertThat(told(MailKey.ORGANISATION_LAPSING, successor, near)).isFalse();
    }

    private static boolean isToldOfALastAdministrator(String address) throws jakarta.mail.MessagingException {
        for (jakarta.mail.internet.MimeMessage mail : to(address)) {
            if (mail.getSubject().startsWith("Last administrator until")) {
                return true;
            }
        }
        return false;
    }

    private void coordinator(String address) {
        UserId user = as(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.staff(address, "Ilse", Language.EN, PASSWORD, Role.COORDINATOR)));
        Actor actor = as(Actor.SYSTEM, () -> accounts.find(user).orElseThrow().actor(today));
        CurrentActor.runAs(actor, () -> preferences.choose(MailKind.WORK, Rhythm.IMMEDIATE));
    }

    private boolean told(MailKey mail, UserId to, EndingMembership ending) {
        OutboxMail written = OutboxMail.about(
                mail,
                Recipient.user(to),
                "membership/" + ending.key(),
                "user/" + ending.user().value(),
                organisation.value(),
                Instant.EPOCH);
        return as(Actor.SYSTEM, () -> mails.of(written, Language.EN)).isPresent();
    }

    private List<EndingMembership> ending(UserId user) {
        return as(Actor.SYSTEM, endings::soon).stream()
                .filter(each -> each.user().equals(user))
                .toList();
    }

    private void remind(LocalDate first) {
        asSystem(() -> mails.remind(first));
    }

    private void endsOn(UserId user, Membership.Kind kind, LocalDate last) {
        asSystem(() -> accounts.grant(user, new Membership(organisation, kind, last)));
    }

    private UserId member(String address, Membership membership) {
        return as(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.member(address, "Member", Language.EN, PASSWORD, membership)));
    }

    private static void asSystem(Runnable act) {
        CurrentActor.runAs(Actor.SYSTEM, act);
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.callAs(actor, act);
    }
}
