package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.accord.accounts.Membership.Kind;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private final OrganisationId organisation = OrganisationId.random();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private AccountsFixture fixture;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = new AccountsFixture(folder, clock);
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    private UserId member(String name, Kind kind, OrganisationId of) {
        return fixture.member(name, Membership.of(of, kind));
    }

    private Actor actor(UserId who) {
        return fixture.actors.of(who);
    }

    private static HandOver to(OrganisationId of, UserId leaver, @Nullable UserId colleague, @Nullable LocalDate day) {
        return new HandOver(of, leaver, colleague, AccountsFixture.email(), "New Hand", Language.EN, day);
    }

    private void suspend(UserId who) {
        CurrentActor.runAs(Actor.SYSTEM, () -> fixture.accounts.suspend(who));
    }

    @Test
    void aReaderSeesAndAnEditorWritesAndOnlyAnApproverApproves() {
        Actor reader = actor(member("Reader", Kind.READER, organisation));
        Actor editor = actor(member("Editor", Kind.EDITOR, organisation));
        Actor approver = actor(member("Approver", Kind.APPROVER, organisation));

        assertThat(reader.seesFor(organisation)).isTrue();
        assertThat(reader.actsFor(organisation)).isFalse();
        assertThat(editor.actsFor(organisation)).isTrue();
        assertThat(editor.approvesFor(organisation)).isFalse();
        assertThat(approver.approvesFor(organisation)).isTrue();
    }

    @Test
    void aDeputyActsUnderTheirOwnNameOnTheDaysOnly() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId deputy = member("Deputy", Kind.READER, of);
        Membership standsIn = Membership.deputy(of, Kind.ADMINISTRATOR, head, TODAY.plusDays(1), TODAY.plusDays(2));

        fixture.as(head, () -> fixture.accounts.grant(deputy, standsIn));

        User user = fixture.find(deputy);
        assertThat(user.actor(TODAY).actsFor(of)).isFalse();
        assertThat(user.actor(TODAY.plusDays(1)).actsFor(of)).isTrue();
        assertThat(user.actor(TODAY.plusDays(2)).user()).isEqualTo(deputy);
        assertThat(user.actor(TODAY.plusDays(3)).actsFor(of)).isFalse();
        assertThat(user.actor(TODAY.plusDays(3)).seesFor(of)).isTrue();
    }

    @Test
    void nobodyStandsInForMoreThanTheMemberMayDo() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId editor = member("Editor", Kind.EDITOR, of);
        UserId other = member("Other", Kind.READER, of);
        Membership tooMuch = Membership.deputy(of, Kind.APPROVER, editor, TODAY, TODAY);

        assertThatThrownBy(() -> fixture.as(head, () -> fixture.accounts.grant(other, tooMuch)))
                .isInstanceOf(AccountProblem.Invalid.class);
    }

    @Test
    void theLastAdministratorOfAnOrganisationCannotBeTakenAway() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId deputy = deputy(head, of);

        assertThatThrownBy(() -> fixture.as(head, () -> fixture.accounts.revoke(head, of)))
                .isInstanceOf(AccountProblem.LastOfOrganisation.class);
        assertThatThrownBy(() -> fixture.as(head, () -> fixture.accounts.grant(head, Membership.of(of, Kind.EDITOR))))
                .isInstanceOf(AccountProblem.LastOfOrganisation.class);
        assertThat(fixture.find(head).heads(of, TODAY)).isTrue();
    }

    @Test
    void aDeputyLooksAfterMembersButMakesAndUnmakesNoAdministrator() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId reader = member("Reader", Kind.READER, of);
        UserId deputy = deputy(head, of);
        Membership forGood = Membership.of(of, Kind.ADMINISTRATOR);
        Membership longer = Membership.deputy(of, Kind.ADMINISTRATOR, head, TODAY, TODAY.plusDays(90));

        refused(deputy, () -> fixture.accounts.grant(deputy, forGood));
        refused(deputy, () -> fixture.accounts.grant(deputy, longer));
        refused(deputy, () -> fixture.accounts.grant(deputy, Membership.of(of, Kind.APPROVER)));
        refused(deputy, () -> fixture.accounts.grant(reader, forGood));
        refused(deputy, () -> fixture.accounts.grant(head, Membership.of(of, Kind.EDITOR)));
        refused(deputy, () -> fixture.accounts.revoke(head, of));
        refused(deputy, () -> fixture.accounts.revoke(head, forGood));
        refused(deputy, () -> fixture.successions.handOver(to(of, head, deputy, null)));
        refused(
                deputy,
                () -> fixture.invitations.invite(
                        NewUser.member(AccountsFixture.email(), "Friend", Language.EN, "", forGood)));
        fixture.as(deputy, () -> fixture.accounts.grant(reader, Membership.of(of, Kind.EDITOR)));

        assertThat(fixture.find(head).heads(of, TODAY)).isTrue();
        assertThat(actor(reader).actsFor(of)).isTrue();
    }

    /** A colleague who stands in for the administrator from today on. */
    private UserId deputy(UserId head, OrganisationId of) {
        UserId deputy = member("Deputy", Kind.EDITOR, of);
        Membership standsIn = Membership.deputy(of, Kind.ADMINISTRATOR, head, TODAY, TODAY.plusDays(9));
        fixture.as(head, () -> fixture.accounts.grant(deputy, standsIn));
        return deputy;
    }

    private void refused(UserId who, Runnable act) {
        assertThatThrownBy(() -> fixture.as(who, act)).isInstanceOf(AccountProblem.NotAllowed.class);
    }

    @Test
    void aDeputyStandsInForNobodyWhoLeftAndAtMostAYear() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId heir = member("Heir", Kind.ADMINISTRATOR, of);
        UserId deputy = deputy(head, of);
        Membership tooLong = Membership.deputy(of, Kind.EDITOR, head, TODAY, TODAY.plusDays(366));
        assertThatThrownBy(() -> fixture.as(head, () -> fixture.accounts.grant(heir, tooLong)))
                .isInstanceOf(AccountProblem.Invalid.class);

        fixture.as(heir, () -> fixture.successions.handOver(to(of, head, heir, TODAY.plusDays(2))));
        assertThat(fixture.find(deputy).actor(TODAY.plusDays(2)).approvesFor(of))
                .isTrue();
        assertThat(fixture.find(deputy).actor(TODAY.plusDays(3)).approvesFor(of))
                .isFalse();
        fixture.as(heir, () -> fixture.accounts.grant(head, Membership.of(of, Kind.READER)));

        assertThat(fixture.find(deputy).memberships()).containsExactly(Membership.of(of, Kind.EDITOR));
    }

    @Test
    void aColleagueTakesOverTheRoleAndWhatWasNotSent() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId colleague = member("Colleague", Kind.READER, of);
        fixture.drafts.keep(head, new Draft("commitment/" + of, "{}", clock.instant()));

        fixture.as(head, () -> fixture.successions.handOver(to(of, head, colleague, null)));

        assertThat(actor(head).seesFor(of)).isFalse();
        assertThat(fixture.find(colleague).heads(of, TODAY)).isTrue();
        assertThat(fixture.drafts.all(colleague)).extracting(Draft::json).containsExactly("{}");
        assertThat(fixture.drafts.all(head)).isEmpty();
    }

    @Test
    void whatSomebodyTypedForTheSecretariatStaysWithThem() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId colleague = member("Colleague", Kind.READER, of);
        CurrentActor.runAs(Actor.SYSTEM, () -> fixture.accounts.grantRole(head, Role.ADMINISTRATOR));
        fixture.drafts.keep(head, new Draft("rules/next", "{}", clock.instant()));

        fixture.as(head, () -> fixture.successions.handOver(to(of, head, colleague, null)));

        assertThat(fixture.drafts.all(colleague)).isEmpty();
        assertThat(fixture.drafts.all(head)).hasSize(1);
    }

    @Test
    void somebodyNewTakesOverByALinkAndTheLeaverStaysToTheLastDay() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);

        Optional<PasswordLink> link = CurrentActor.callAs(
                actor(head), () -> fixture.successions.handOver(to(of, head, null, TODAY.plusDays(3))));

        assertThat(fixture.find(link.orElseThrow().user()).heads(of, TODAY)).isTrue();
        assertThat(fixture.find(head).actor(TODAY.plusDays(3)).actsFor(of)).isTrue();
        assertThat(fixture.find(head).actor(TODAY.plusDays(4)).seesFor(of)).isFalse();
    }

    @Test
    void aMemberWhoLooksAfterNobodyCannotHandOver() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId editor = member("Editor", Kind.APPROVER, of);
        UserId coordinator = fixture.person("Coordinator", Set.of(Role.COORDINATOR));

        for (UserId who : new UserId[] {editor, coordinator}) {
            assertThatThrownBy(() -> fixture.as(who, () -> fixture.successions.handOver(to(of, head, editor, null))))
                    .isInstanceOf(AccountProblem.NotAllowed.class);
        }
    }

    @Test
    void aLostOrganisationIsToldAndGetsAnAdministratorForAReason() {
        OrganisationId of = OrganisationId.random();
        UserId head = fixture.settled("Head", Membership.of(of, Kind.ADMINISTRATOR));
        UserId coordinator = fixture.person("Coordinator", Set.of(Role.COORDINATOR));
        NewUser heir = AccountsFixture.invited(AccountsFixture.email(), Set.of());
        assertThatThrownBy(() -> fixture.as(coordinator, () -> fixture.successions.appoint(of, heir, "Asked them.")))
                .isInstanceOf(AccountProblem.HasAdministrator.class);

        suspend(head);

        assertThat(lost()).contains(of);
        assertThatThrownBy(() -> fixture.as(coordinator, () -> fixture.successions.appoint(of, heir, " ")))
                .isInstanceOf(AccountProblem.Invalid.class);
        fixture.as(coordinator, () -> fixture.successions.appoint(of, heir, "Asked them by telephone."));
        assertThat(lost()).doesNotContain(of);
    }

    @Test
    void aCoordinatorAppointsOnlyForAReasonAndNeverThemselves() {
        OrganisationId of = OrganisationId.random();
        UserId head = member("Head", Kind.ADMINISTRATOR, of);
        UserId coordinator = fixture.person("Coordinator", Set.of(Role.COORDINATOR));
        UserId other = fixture.person("Other", Set.of(Role.COORDINATOR));
        Membership forGood = Membership.of(of, Kind.ADMINISTRATOR);
        suspend(head);
        NewUser self = AccountsFixture.invited(fixture.find(coordinator).email().value(), Set.of());
        NewUser friend = NewUser.member(AccountsFixture.email(), "Friend", Language.EN, "", forGood);

        refused(coordinator, () -> fixture.accounts.grant(other, forGood));
        refused(coordinator, () -> fixture.invitations.invite(friend));
        refused(coordinator, () -> fixture.successions.handOver(to(of, head, other, null)));
        refused(
                coordinator,
                () -> fixture.accounts.grant(coordinator, Membership.of(OrganisationId.random(), Kind.ADMINISTRATOR)));
        assertThatThrownBy(
                        () -> fixture.as(coordinator, () -> fixture.successions.appoint(of, self, "I asked myself.")))
                .isInstanceOf(AccountProblem.Invalid.class);
        fixture.as(
                coordinator,
                () -> fixture.successions.appoint(
                        of, AccountsFixture.invited(fixture.find(other).email().value(), Set.of()), "Asked them."));

        assertThat(fixture.find(other).heads(of, TODAY)).isTrue();
    }

    @Test
    void whoCannotComeInTakesOverFromNobody() {
        OrganisationId of = OrganisationId.random();
        UserId head = fixture.settled("Head", Membership.of(of, Kind.ADMINISTRATOR));
        UserId gone = fixture.settled("Gone", Membership.of(of, Kind.EDITOR));
        UserId coordinator = fixture.person("Coordinator", Set.of(Role.COORDINATOR));
        NewUser heir = AccountsFixture.invited(AccountsFixture.email(), Set.of());
        suspend(gone);
        assertThatThrownBy(() -> fixture.as(head, () -> fixture.successions.handOver(to(of, head, gone, null))))
                .isInstanceOf(AccountProblem.Invalid.class);

        fixture.as(head, () -> fixture.successions.handOver(to(of, head, null, null))); // to a mistyped address
        assertThat(lost()).doesNotContain(of);
        now.set(now.get().plus(Duration.ofDays(8)));
        assertThat(lost()).contains(of);
        now.set(now.get().minus(Duration.ofDays(8)));
        fixture.as(coordinator, () -> fixture.successions.appoint(of, heir, "Asked them by telephone."));

        assertThat(fixture.find(gone).heads(of, TODAY)).isFalse();
        assertThat(fixture.byEmail(heir.email()).heads(of, TODAY)).isTrue();
    }

    @Test
    void coordinatorsAreWarnedTwoWeeksBeforeTheLastAdministratorGoes() {
        OrganisationId soon = OrganisationId.random();
        OrganisationId later = OrganisationId.random();
        fixture.member("Soon", new Membership(soon, Kind.ADMINISTRATOR, TODAY.plusDays(14)));
        fixture.member("Later", new Membership(later, Kind.ADMINISTRATOR, TODAY.plusDays(15)));

        assertThat(lost()).contains(soon).doesNotContain(later);
    }

    @Test
    void whatBecameAPartOfAnotherHasReadersAlone() {
        OrganisationId of = OrganisationId.random();
        UserId head = fixture.settled("Head", Membership.of(of, Kind.ADMINISTRATOR));
        UserId coordinator = fixture.person("Coordinator", Set.of(Role.COORDINATOR));
        UserId administrator = fixture.administrator("Administrator");
        NewUser heir = AccountsFixture.invited(AccountsFixture.email(), Set.of());
        fixture.gone.add(of);
        CurrentActor.runAs(Actor.SYSTEM, () -> fixture.accounts.retire(of));

        gone(coordinator, () -> fixture.successions.appoint(of, heir, "Asked them."));
        for (Kind kind : List.of(Kind.EDITOR, Kind.APPROVER, Kind.ADMINISTRATOR)) {
            gone(administrator, () -> fixture.accounts.grant(head, Membership.of(of, kind)));
            gone(
                    administrator,
                    () -> fixture.invitations.invite(
                            NewUser.member(AccountsFixture.email(), "New", Language.EN, "", Membership.of(of, kind))));
        }
        suspend(head);
        fixture.as(administrator, () -> fixture.accounts.restore(head, 1, 3));

        assertThat(fixture.find(head).own(of))
                .get()
                .extracting(Membership::kind)
                .isEqualTo(Kind.READER);
        assertThat(fixture.find(head).suspended()).isFalse();
        assertThat(lost()).doesNotContain(of);
    }

    private void gone(UserId who, Runnable act) {
        assertThatThrownBy(() -> fixture.as(who, act)).isInstanceOf(AccountProblem.Gone.class);
    }

    private List<OrganisationId> lost() {
        return CurrentActor.callAs(Actor.SYSTEM, () -> fixture.successions.lost(0, 100)).items().stream()
                .map(LostOrganisation::organisation)
                .toList();
    }
}
