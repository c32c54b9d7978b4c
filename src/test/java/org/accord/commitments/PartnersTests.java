package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.charters.Charters;
import org.accord.progress.Cast;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.UserId;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Partners of a commitment: asked by its lead, and partners by their own word alone. */
@PortalTest
class PartnersTests {

    private final ApplicationContext portal;
    private final MockMvcTester site;
    private final Cast cast;
    private final Partners partners;
    private final PartnerInvitations invitations;
    private final Partnerships partnerships;
    private final Actor lead;
    private final Actor other;
    private final Recorded<Commitment> promise;

    PartnersTests(@Autowired ApplicationContext portal, @Autowired MockMvcTester site) {
        this.portal = portal;
        this.site = site;
        cast = new Cast(portal);
        partners = portal.getBean(Partners.class);
        invitations = portal.getBean(PartnerInvitations.class);
        partnerships = portal.getBean(Partnerships.class);
        lead = cast.aRepresentative();
        other = cast.aRepresentative("Partner " + Identity.random(), OrganisationType.CIVIL_SOCIETY);
        promise = cast.aPublishedCommitment(lead);
    }

    @Test
    void aSignatoryIsAPartnerOnceItSaysSoItself() {
        Recorded<Partner> asked = invited();

        assertThat(count()).isEqualTo(new PartnerCount(0, 0, 1));
        assertThat(shown()).isEmpty();
        assertThat(as(Actor.VISITOR, () -> partners.find(asked.id()))).isEmpty();
        assertThat(as(other, partners::waiting)).extracting(PartnerSummary::id).contains(asked.id());
        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() -> as(lead, () -> partnerships.confirm(asked.id(), 1)));
        assertThatExceptionOfType(CommitmentProblem.NotFound.class)
                .isThrownBy(() -> as(cast.aRepresentative(), () -> partnerships.confirm(asked.id(), 1)));

        as(other, () -> partnerships.confirm(asked.id(), 1));

        assertThat(count()).isEqualTo(new PartnerCount(1, 0, 0));
        assertThat(shown()).singleElement().satisfies(partner -> {
            assertThat(partner.state()).isEqualTo(Partner.State.CONFIRMED);
            assertThat(partner.organisation()).isEqualTo(organisation(other));
        });
        assertThat(as(other, partners::waiting)).extracting(PartnerSummary::id).doesNotContain(asked.id());
        assertThat(partners.joint(organisation(other), AsOf.NOW, 0, 10).items())
                .extracting(CommitmentSummary::id)
                .containsExactly(promise.id());
    }

    @Test
    void thePagesOfBothShowWhoConfirmedAndOnlyHowManyAreAsked() {
        Recorded<Partner> asked = invited();
        String name = asked.state().name().in(Language.EN);
        String page = "/commitments/" + promise.id();

        assertThat(site.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("1 asked, no answer yet")
                .doesNotContain(name);
        assertThat(site.get().uri(page + "/partners")).hasStatusOk().bodyText().doesNotContain(name);
        assertThat(site.get().uri("/api/v1" + page + "/partners"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(name);

        as(other, () -> partnerships.confirm(asked.id(), 1));

        assertThat(site.get().uri(page)).hasStatusOk().bodyText().contains("1 confirmed", name);
        assertThat(site.get().uri(page + ".pdf")).hasStatusOk();
        assertThat(site.get().uri(page + "/partners?type=CIVIL_SOCIETY"))
                .hasStatusOk()
                .bodyText()
                .contains(name);
        assertThat(site.get().uri(page + "/partners?type=STATE"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(name);
        assertThat(site.get().uri("/signatories/" + slug(other)))
                .hasStatusOk()
                .bodyText()
                .contains("Partner in commitments of others", page);
    }

    @Test
    void whatOneDeclinesIsNobodysBusiness() {
        Recorded<Partner> asked = invited();

        as(other, () -> partnerships.decline(asked.id(), 1, "We have no trainers"));

        assertThat(count()).isEqualTo(new PartnerCount(0, 0, 0));
        assertThat(as(Actor.VISITOR, () -> partners.find(asked.id()))).isEmpty();
        assertThat(as(lead, () -> partners.find(asked.id()))
                        .orElseThrow()
                        .state()
                        .reason())
                .isEqualTo("We have no trainers");
        assertThat(visibility(asked.id(), 1)).isEqualTo(Visibility.PARTIES);
        assertThat(visibility(asked.id(), 2)).isEqualTo(Visibility.PARTIES);
        assertThatExceptionOfType(CommitmentProblem.PartnerOver.class)
                .isThrownBy(() -> as(other, () -> partnerships.confirm(asked.id(), 2)));
        assertThat(invited().id()).isNotEqualTo(asked.id());
    }

    @Test
    void noActOfTheRegisterTellsWhoIsAskedNorWhoSaidNo() {
        Recorded<Partner> asked = invited();
        as(other, () -> partnerships.decline(asked.id(), 1, "Not this year"));
        assertThat(asked.id()).doesNotContain(organisation(other).value());
        Entry no = portal.getBean(Register.class)
                .entry(new Subject("partner", asked.id()), 2)
                .orElseThrow();
        assertThat(no.onBehalfOf()).isNull();
        assertThat(no.actor()).isEqualTo(UserId.SYSTEM);
        assertThat(as(lead, () -> partners.find(asked.id()))
                        .orElseThrow()
                        .state()
                        .declinedBy())
                .isEqualTo(other.user());
    }

    @Test
    void aPartnerLeavesWithAReasonThatEveryoneReads() {
        Recorded<Partner> asked = invited();
        as(other, () -> partnerships.confirm(asked.id(), 1));

        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> as(other, () -> partnerships.leave(asked.id(), 2, " ")));
        as(other, () -> partnerships.leave(asked.id(), 2, "Our unit closes"));

        assertThat(count()).isEqualTo(new PartnerCount(0, 0, 0));
        assertThat(shown()).isEmpty();
        assertThat(site.get().uri("/commitments/" + promise.id() + "/partners?state=LEFT"))
                .hasStatusOk()
                .bodyText()
                .contains("Our unit closes");
        assertThat(partners.joint(organisation(other), AsOf.NOW, 0, 10).items()).isEmpty();
    }

    @Test
    void theWordsOfAnInvitationAreNeverPublic() {
        Recorded<Partner> asked = as(
                lead, () -> invitations.invite(promise.id(), organisation(other), "Between us: we need your trainers"));

        Recorded<Partner> confirmed = as(other, () -> partnerships.confirm(asked.id(), 1));

        assertThat(confirmed.state().words()).isEmpty();
        assertThat(visibility(asked.id(), 1)).isEqualTo(Visibility.PARTIES);
        assertThat(visibility(asked.id(), 2)).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void theLeadTakesBackWhatIsNotAnswered() {
        Recorded<Partner> asked = invited();

        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() -> as(other, () -> invitations.withdraw(asked.id(), 1)));
        as(lead, () -> invitations.withdraw(asked.id(), 1));

        assertThatExceptionOfType(CommitmentProblem.PartnerOver.class)
                .isThrownBy(() -> as(other, () -> partnerships.confirm(asked.id(), 2)));
        Recorded<Partner> again = invited();
        as(other, () -> partnerships.confirm(again.id(), again.version()));
        assertThatExceptionOfType(CommitmentProblem.PartnerOver.class)
                .isThrownBy(() -> as(lead, () -> invitations.withdraw(again.id(), again.version() + 1)));
    }

    @Test
    void nobodyIsAskedTwiceNorTheLeadItselfNorAboutADraft() {
        invited();

        assertThatExceptionOfType(CommitmentProblem.PartnerOver.class).isThrownBy(this::invited);
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> as(lead, () -> invitations.invite(promise.id(), organisation(lead), "")));
        Recorded<Commitment> draft = as(
                lead,
                () -> portal.getBean(Commitments.class)
                        .draft(organisation(lead), Cast.aDraft("Train another hundred")));
        assertThatExceptionOfType(CommitmentProblem.NotInState.class)
                .isThrownBy(() -> as(lead, () -> invitations.invite(draft.id(), organisation(other), "")));
    }

    @Test
    void whatHasEndedIsNotConfirmedAndWaitsForNobody() {
        Recorded<Partner> asked = invited();
        as(lead, () -> portal.getBean(Commitments.class).complete(promise.id(), promise.version()));

        assertThat(as(other, partners::waiting)).extracting(PartnerSummary::id).doesNotContain(asked.id());
        assertThatExceptionOfType(CommitmentProblem.NotInState.class)
                .isThrownBy(() -> as(other, () -> partnerships.confirm(asked.id(), 1)));
    }

    @Test
    void whoIsNoSignatoryIsNamedAndMarkedSo() {
        assertThat(as(
                        lead,
                        () -> invitations.name(promise.id(), List.of("School of Ulm", "school of ulm", "Dorfverein"))))
                .isEqualTo(2);
        assertThat(as(lead, () -> invitations.name(promise.id(), List.of("School of Ulm"))))
                .isZero();

        assertThat(count()).isEqualTo(new PartnerCount(0, 2, 0));
        assertThat(site.get().uri("/commitments/" + promise.id()))
                .hasStatusOk()
                .bodyText()
                .contains("School of Ulm", "Named by the lead");
        PartnerSummary named = shown().getFirst();
        as(lead, () -> invitations.withdraw(named.id(), 1));
        assertThat(count()).isEqualTo(new PartnerCount(0, 1, 0));
    }

    @Test
    void pastedNamesAreToldApartIntoSignatoriesAndOthers() {
        String known = portal.getBean(Signatories.class)
                .organisation(organisation(other))
                .orElseThrow()
                .name()
                .in(Language.EN);

        NamedPartners read = as(
                lead, () -> invitations.read(promise.id(), "\"" + known.toUpperCase() + "\";KE\nNobody of Note\n\n"));

        assertThat(read.found())
                .singleElement()
                .satisfies(found -> assertThat(found.organisation()).isEqualTo(organisation(other)));
        assertThat(read.unknown()).containsExactly("Nobody of Note");
        assertThat(as(lead, () -> invitations.inviteListed(promise.id(), Set.of(organisation(other)), "")))
                .isEqualTo(1);
        assertThat(as(lead, () -> invitations.inviteListed(promise.id(), Set.of(organisation(other)), "")))
                .isZero();
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> as(lead, () -> invitations.inviteListed(promise.id(), Set.of(), "")));
    }

    @Test
    void aCircleIsAskedOnceAndWhoSaidNoIsNotAskedAgain() {
        PartnerCircle circle = new PartnerCircle(Set.of(OrganisationType.CIVIL_SOCIETY), Set.of());
        Recorded<Partner> asked = invited();
        as(other, () -> partnerships.decline(asked.id(), 1, ""));
        Actor third = cast.aRepresentative("Third " + Identity.random(), OrganisationType.CIVIL_SOCIETY);

        long would = as(lead, () -> invitations.wouldInvite(promise.id(), circle));
        int did = as(lead, () -> invitations.inviteAll(promise.id(), circle, "Join us"));

        assertThat(did).isPositive().isEqualTo((int) would);
        assertThat(as(lead, () -> invitations.inviteAll(promise.id(), circle, "")))
                .isZero();
        assertThat(as(third, partners::waiting))
                .extracting(PartnerSummary::commitment)
                .contains(promise.id());
        assertThat(as(other, partners::waiting))
                .extracting(PartnerSummary::commitment)
                .doesNotContain(promise.id());
    }

    @Test
    void aSecondPersonIsHeardWhereThePartnerWantsOne() {
        Approvals approvals = portal.getBean(Approvals.class);
        Actor head = approver(organisation(other));
        approver(organisation(other));
        Recorded<Partner> asked = invited();
        CurrentActor.runAs(head, () -> approvals.want(organisation(other)));

        assertThatExceptionOfType(ApprovalProblem.NotApproved.class)
                .isThrownBy(() -> as(other, () -> partnerships.confirm(asked.id(), 1)));
        String request = as(other, () -> partnerships.askToConfirm(asked.id(), 1));
        CurrentActor.runAs(head, () -> approvals.approve(request, 1));

        assertThat(count().confirmed()).isEqualTo(1);
    }

    @Test
    void whoeverLeadsItNowIsNoPartnerOfIt() {
        Recorded<Partner> asked = invited();
        as(other, () -> partnerships.confirm(asked.id(), 1));
        Actor from = approver(organisation(lead));
        Actor to = approver(organisation(other));
        HandOvers handOvers = portal.getBean(HandOvers.class);
        Recorded<HandOver> offer =
                as(from, () -> handOvers.offer(promise.id(), promise.version(), organisation(other), "We close"));

        as(to, () -> handOvers.accept(offer.id(), offer.version(), ""));

        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyASignatoryOfTheCharterInGoodStandingIsAsked() {
        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() ->
                        as(lead, () -> invitations.invite(promise.id(), new OrganisationId(Identity.random()), "")));
        CurrentActor.runAs(
                other, () -> portal.getBean(Signatories.class).withdraw(Charters.PARIS_CALL, organisation(other)));
        assertThatExceptionOfType(SignatoryProblem.StandingForbids.class).isThrownBy(this::invited);
    }

    @Test
    void aDayBeforeItConfirmedItWasNone() {
        Recorded<Partner> asked = invited();
        as(other, () -> partnerships.confirm(asked.id(), 1));

        AsOf before = AsOf.endOf(LocalDate.of(2020, 1, 1));

        assertThat(partners.count(promise.id(), before).isNone()).isTrue();
        assertThat(partners.joint(organisation(other), before, 0, 10).total()).isZero();
    }

    /** With an account, since a rule of the organisation is set by somebody who looks after it. */
    private Actor approver(OrganisationId organisation) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@partners.example",
                "Head",
                Language.EN,
                "",
                Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        return as(Actor.SYSTEM, () -> {
            var user = portal.getBean(Invitations.class).invite(wanted).user();
            return portal.getBean(Accounts.class)
                    .find(user)
                    .orElseThrow()
                    .actor(Days.of(portal.getBean(Clock.class).instant()));
        });
    }

    private Recorded<Partner> invited() {
        return as(lead, () -> invitations.invite(promise.id(), organisation(other), "Join us"));
    }

    private PartnerCount count() {
        return partners.count(promise.id(), AsOf.NOW);
    }

    private List<PartnerSummary> shown() {
        Page<PartnerSummary> page = as(Actor.VISITOR, () -> partners.list(Partners.taking(promise.id(), Language.EN)));
        return page.items();
    }

    private String slug(Actor who) {
        return portal.getBean(Signatories.class)
                .organisation(organisation(who))
                .orElseThrow()
                .slug();
    }

    private Visibility visibility(String id, long version) {
        return portal.getBean(Register.class)
                .entry(new Subject("partner", id), version)
                .orElseThrow()
                .visibility();
    }

    private static OrganisationId organisation(Actor who) {
        return who.organisations().iterator().next();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
