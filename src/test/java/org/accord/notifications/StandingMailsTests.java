package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The people of a signatory hear of its suspension, with the reason, and of the end of it. */
class StandingMailsTests extends Mailbox {

    private static final String CHARTER = Charters.PARIS_CALL;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Standings standings;

    @Test
    void whoIsSuspendedHearsWhyAndHearsWhenItIsOver() throws Exception {
        String address = anAddress();
        OrganisationId organisation =
                new Cast(portal).aRepresentative().organisations().iterator().next();
        CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.member(
                        address,
                        "A. Member",
                        Language.EN,
                        "lantern-orchard-copper-18",
                        Membership.of(organisation, Membership.Kind.READER))));

        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> standings.suspend(CHARTER, organisation, version(organisation), "Misused the <emblem>"));

        assertThat(theMailTo(address).getSubject()).endsWith("is suspended as a signatory");
        assertThat(part(theMailTo(address), "text/plain"))
                .contains("Misused the <emblem>", ADDRESS + "/app/standing")
                .doesNotContain("{");

        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> standings.lift(CHARTER, organisation, version(organisation), "It was taken down"));

        await().until(() -> to(address).size() == 2);
    }

    private long version(OrganisationId organisation) {
        return signatories
                .endorsement(CHARTER, organisation, AsOf.NOW)
                .orElseThrow()
                .version();
    }
}
