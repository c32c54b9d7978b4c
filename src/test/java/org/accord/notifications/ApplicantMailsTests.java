package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.DomainProofs;
import org.accord.signatories.KeptDraft;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ApplicantMailsTests {

    @Autowired
    private Charters charters;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private DomainProofs domains;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private Letters letters;

    private final String mark = Identity.random();
    private final String email = "office@" + mark + ".example";

    @BeforeEach
    void anOpenCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @Test
    void theLinkOfASavedFormGoesToTheAddressInItOnce() {
        KeptDraft kept = asVisitor(() -> drafts.begin(Map.of("email", email), Language.FR, mark));
        asVisitor(() -> drafts.save(kept.link(), Map.of("email", email, "name", "Works"), Language.FR, true));
        String id = kept.link().substring(0, kept.link().indexOf('.'));

        List<OutboxMail> mails = mailsTo(Recipient.draft(id));

        assertThat(mails).hasSize(1);
        Letter letter = written(mails.getFirst());
        assertThat(letter.to().value()).isEqualTo(email);
        assertThat(letter.language()).isEqualTo(Language.FR);
        assertThat(letter.text()).contains("/apply/draft/" + kept.link()).doesNotContain("mail.draftKept");
        assertThat(seen(mails.getFirst()).text()).doesNotContain(kept.link());

        drafts.drop(kept.link());
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(mails.getFirst())))
                .isEmpty();
    }

    @Test
    void theLinkThatProvesADomainStandsInTheMailAlone() {
        String application = asVisitor(() -> applications.submit(new ApplicationDraft(
                Charters.PARIS_CALL,
                "Mailed Works " + mark,
                Language.EN,
                OrganisationType.COMPANY,
                new CountryCode("KE"),
                "https://" + mark + ".example",
                "A. Person",
                "Director",
                email,
                "")));
        asVisitor(() -> {
            domains.mail(links.path(application).substring("/apply/".length()));
            return "";
        });

        OutboxMail mail = mailsTo(Recipient.applicant(application)).stream()
                .filter(each -> each.mail() == MailKey.DOMAIN_CONFIRM)
                .findFirst()
                .orElseThrow();

        String plain = written(mail).text();
        assertThat(plain).contains("/apply/confirm-domain/" + application + ".", mark + ".example", "Mailed Works");
        assertThat(seen(mail).text()).doesNotContain("/confirm-domain/");
    }

    private List<OutboxMail> mailsTo(Recipient to) {
        return outbox.latest(500).stream().filter(mail -> mail.to().equals(to)).toList();
    }

    private Letter written(OutboxMail mail) {
        Instant later = Instant.now().plusSeconds(600);
        OutboxMail sending = outbox.claim(mail.id(), "test", later).orElseThrow();
        return CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(sending)).orElseThrow();
    }

    private Letter seen(OutboxMail mail) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(mail.lookedAt()))
                .orElseThrow();
    }

    private static <T> T asVisitor(java.util.function.Supplier<T> act) {
        return CurrentActor.callAs(Actor.VISITOR, act);
    }
}
