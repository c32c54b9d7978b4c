package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A commitment with as many partners as one may have. */
@PortalTest
class ManyPartnersTests {

    private static final int CONFIRMING = 1_000;
    private static final int LARGEST_PAGE = 100_000;

    private final ApplicationContext portal;
    private final MockMvcTester site;

    ManyPartnersTests(@Autowired ApplicationContext portal, @Autowired MockMvcTester site) {
        this.portal = portal;
        this.site = site;
    }

    @Test
    void itsPagesStayShortAndItsCountsRightHoweverManyThereAre() {
        Actor lead = new Cast(portal).aRepresentative();
        OrganisationId leading = lead.organisations().iterator().next();
        Recorded<Commitment> promise = new Cast(portal).aPublishedCommitment(lead);
        PartnerBook book = portal.getBean(PartnerBook.class);
        Partners partners = portal.getBean(Partners.class);
        List<Partner> asked = asked(promise.state());

        CurrentActor.runAs(lead, () -> {
            assertThat(book.invitedTogether(asked, leading)).isEqualTo(asked.size());
            assertThat(book.invitedTogether(asked.subList(0, 2_000), leading)).isZero();
            asked.subList(0, CONFIRMING)
                    .forEach(partner -> book.confirmed(confirmed(partner, promise.state()), 1, leading));
        });

        assertThat(partners.count(promise.id(), AsOf.NOW))
                .isEqualTo(new PartnerCount(CONFIRMING, 0, asked.size() - CONFIRMING));
        MvcTestResult page = site.get().uri("/commitments/" + promise.id()).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("1,000 confirmed", "24,000 asked, no answer yet");
        assertThat(page.getResponse().getContentAsByteArray()).hasSizeLessThan(LARGEST_PAGE);
        MvcTestResult list = site.get()
                .uri("/commitments/" + promise.id() + "/partners?page=20")
                .exchange();
        assertThat(list).hasStatusOk().bodyText().contains("Page 20 of 20");
        assertThat(list.getResponse().getContentAsByteArray()).hasSizeLessThan(LARGEST_PAGE);
        Page<PartnerSummary> own = CurrentActor.callAs(
                lead, () -> partners.every(promise.id(), Set.of(Partner.State.INVITED), "24999", Language.EN, 0, 25));
        assertThat(own.items())
                .singleElement()
                .satisfies(found -> assertThat(found.name().in(Language.EN)).isEqualTo("Partner 24999"));
    }

    private List<Partner> asked(Commitment commitment) {
        String mark = Identity.random();
        List<Partner> asked = new ArrayList<>();
        for (int number = 0; number < PartnerInvitations.MOST_PARTNERS; number++) {
            Commitment.Lead organisation = new Commitment.Lead(
                    new OrganisationId(mark + "-" + number),
                    mark + "-" + number,
                    LocalisedText.of(Language.EN, "Partner " + number),
                    OrganisationType.COMPANY,
                    new CountryCode("KE"));
            asked.add(Partner.invited(
                    commitment, organisation, "", portal.getBean(Clock.class).instant(), true));
        }
        return asked;
    }

    private static Partner confirmed(Partner asked, Commitment commitment) {
        return asked.confirm(
                commitment, Optional.ofNullable(asked.organisation()).orElseThrow(), asked.since());
    }
}
