package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.commitments.Partner;
import org.accord.commitments.PartnerInvitations;
import org.accord.commitments.Partners;
import org.accord.commitments.Partnerships;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is asked to be a partner hears of it once, and nobody of what was asked of many. */
class PartnerMailsTests extends Mailbox {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private PartnerInvitations invitations;

    @Autowired
    private Partners partners;

    @Autowired
    private Partnerships partnerships;

    private final String leading = anAddress();
    private final String asked = anAddress();
    private Actor lead;
    private Actor other;
    private String commitment;

    @BeforeEach
    void aLeadAndAnother() {
        Cast cast = new Cast(portal);
        lead = cast.aRepresentative();
        other = cast.aRepresentative();
        commitment = cast.aPublishedCommitment(lead).id();
        member(leading, lead);
        member(asked, other);
    }

    @Test
    void whoIsAskedHearsOfItAndTheLeadOfTheAnswer() throws Exception {
        Recorded<Partner> invitation = CurrentActor.callAs(
                lead, () -> invitations.invite(commitment, organisation(other), "We need your trainers"));

        assertThat(part(theMailTo(asked, "asks you to be a partner"), "text/plain"))
                .contains("We need your trainers", "/app/commitments/" + commitment);
        CurrentActor.runAs(other, () -> partnerships.confirm(invitation.id(), 1));

        assertThat(part(theMailTo(leading, "is a partner"), "text/plain")).contains("/commitments/" + commitment);
    }

    @Test
    void theLeadReadsWhyItWasDeclined() throws Exception {
        Recorded<Partner> invitation =
                CurrentActor.callAs(lead, () -> invitations.invite(commitment, organisation(other), ""));
        theMailTo(asked, "asks you to be a partner");

        CurrentActor.runAs(other, () -> partnerships.decline(invitation.id(), 1, "Not this year"));

        assertThat(part(theMailTo(leading, "declined"), "text/plain")).contains("Not this year");
    }

    @Test
    void manyWhoAreAskedAtOnceBringNobodyAMailNorTheLeadOneForEachAnswer() {
        CurrentActor.runAs(lead, () -> invitations.inviteListed(commitment, Set.of(organisation(other)), ""));
        String partner = CurrentActor.callAs(other, () -> partners.own(commitment))
                .getFirst()
                .id();

        CurrentActor.runAs(other, () -> partnerships.confirm(partner, 1));

        aLaterMail();
        assertThat(to(asked, "asks you to be a partner")).isEmpty();
        assertThat(to(leading, "is a partner")).isEmpty();
    }

    /** Acts are looked at in their order: once a later one brought its mail, all before it have brought theirs. */
    private void aLaterMail() {
        String marker = anAddress();
        Actor third = new Cast(portal).aRepresentative();
        member(marker, third);
        CurrentActor.runAs(lead, () -> invitations.invite(commitment, organisation(third), ""));
        theMailTo(marker, "asks you to be a partner");
    }

    private void member(String email, Actor of) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portal.getBean(Accounts.class)
                        .create(NewUser.member(
                                email,
                                "Member",
                                Language.EN,
                                "lantern-orchard-copper-17",
                                Membership.of(organisation(of), Membership.Kind.EDITOR))));
    }

    private static OrganisationId organisation(Actor who) {
        return who.organisations().iterator().next();
    }
}
