package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.Revision;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.FourEyes;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Vettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** From the act to the mailbox, over a mail server of the test. */
class MailsTests extends Mailbox {

    private static final String PASSWORD = "lantern-orchard-copper-17";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Mails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private InboxStore inbox;

    @Autowired
    private Messages messages;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvc mvc;

    private Cast cast;

    @BeforeEach
    void open() {
        cast = new Cast(portal);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void applicantsAreWrittenToInTheirLanguage(Language language) throws Exception {
        String address = anAddress();

        apply("Northern Cable Works <b>", language, address);

        MimeMessage mail = theMailTo(address);
        String html = part(mail, "text/html");
        assertThat(mail.getSubject()).contains("Northern Cable Works <b>");
        assertThat(mail.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getMessageID()).endsWith("@accord.example.org>");
        assertThat(html)
                .contains("lang=\"" + language.tag() + "\"", "dir=\"" + language.direction() + "\"")
                .contains("Northern Cable Works &lt;b&gt;")
                .contains(ADDRESS + "/apply/", "?lang=" + language.tag())
                .doesNotContain("<b>", "<script", "<img", "mail.", "${");
        assertThat(part(mail, "text/plain"))
                .contains("Northern Cable Works <b>", ADDRESS + "/apply/", "?lang=" + language.tag())
                .doesNotContain("mail.");
    }

    @Test
    void aStateThatAppliedUnderAnotherNameLearnsUnderWhichItStands() throws Exception {
        cast.aRepresentative();
        String address = anAddress();
        String id = apply("Republic of Vanuatu, its Government", Language.EN, address, OrganisationType.STATE, "VU");

        FourEyes.propose(vettings, id);
        CurrentActor.runAs(Cast.COORDINATOR, () -> applications.accept(id, 1, "Known, and sound."));

        MimeMessage mail = theMailTo(address, "Vanuatu is now a signatory");
        assertThat(part(mail, "text/plain"))
                .contains("The signature of Vanuatu stands in the public record. That is its name there")
                .contains("you applied as Republic of Vanuatu, its Government.");
    }

    @Test
    void membersLearnThatACommitmentIsPublicAndEndSuchMailsByOnePost() throws Exception {
        Actor author = cast.aRepresentative();
        OrganisationId organisation = author.organisations().iterator().next();
        String address = anAddress();
        aMember(address, Language.AR, organisation);

        publish(author, "Answer every report");
        MimeMessage mail = theMailTo(address);
        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");

        assertThat(mail.getSubject()).contains("Answer every report");
        assertThat(part(mail, "text/html")).contains("dir=\"rtl\"");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(link).startsWith(ADDRESS + "/unsubscribe/");

        String path = URI.create(link).getPath();
        mvc.perform(get(path)).andExpect(status().isOk());
        publish(author, "Looking ends nothing");
        await().until(() -> to(address).size() == 2);
        mvc.perform(post(path).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("accord"));
        publish(author, "Nobody hears of this");
        String other = anAddress();
        apply("Afterwards", Language.EN, other);
        theMailTo(other);

        assertThat(to(address)).hasSize(2);
        mvc.perform(post(path.substring(0, path.length() - 2) + "xx")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void remindersShowAPictureThatIsAlsoTold(Language language) throws Exception {
        Actor author = cast.aRepresentative();
        OrganisationId organisation = author.organisations().iterator().next();
        cast.aPublishedCommitment(author);
        Cycle cycle = cast.anOpenCycle();
        String address = anAddress();
        UserId member = aMember(address, language, organisation);

        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> outbox.put(
                        MailKey.REPORT_DUE,
                        Recipient.user(member),
                        "due/" + cycle.id(),
                        "cycle/" + cycle.id(),
                        organisation.value()));

        MimeMessage mail = theMailTo(address, cycle.name());
        String awaited = messages.get(language, "kept.AWAITED");
        jakarta.mail.Part picture = find(mail, "image/png");
        String id = picture.getHeader("Content-ID")[0].replaceAll("[<>]", "");
        assertThat(part(mail, "text/html"))
                .contains("src=\"cid:" + id + "\"", "alt=\"", awaited, cycle.name())
                .doesNotContain("src=\"http");
        assertThat(picture.getDisposition()).isEqualTo("inline");
        assertThat(ImageIO.read(picture.getInputStream()).getWidth()).isEqualTo(2 * 524);
        assertThat(part(mail, "text/plain")).contains(awaited, cycle.name());
    }

    @Test
    void nobodyIsWrittenToAboutActsOfADemonstration() throws Exception {
        String past = anAddress();
        String present = anAddress();

        clock.runAt(Instant.parse("2024-05-01T10:00:00Z"), () -> apply("Then", Language.EN, past));
        apply("Now", Language.EN, present);

        theMailTo(present);
        assertThat(to(past)).isEmpty();
    }

    @Test
    void whatWasChosenAndWrittenGoesWithTheAccount() throws Exception {
        Actor author = cast.aRepresentative();
        OrganisationId organisation = author.organisations().iterator().next();
        String address = anAddress();
        UserId member = aMember(address, Language.EN, organisation);
        publish(author, "Before");
        theMailTo(address);
        assertThat(inbox.of(member).entries()).hasSize(1);

        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.history(member).stream().map(Revision::number).forEach(register::erase));

        List<OutboxMail> left = CurrentActor.callAs(Actor.SYSTEM, () -> mails.latest(500));
        assertThat(left).noneMatch(mail -> mail.to().equals(Recipient.user(member)));
        assertThat(inbox.of(member).entries()).isEmpty();
    }

    @Test
    void nothingInANameBeginsAnotherHeader() {
        assertThat(SmtpCourier.oneLine("A\r\nBcc: x@y.example\u2028\u0000 B")).isEqualTo("A Bcc: x@y.example B");
    }

    private void publish(Actor author, String title) {
        OrganisationId organisation = author.organisations().iterator().next();
        CurrentActor.runAs(author, () -> {
            Recorded<Commitment> draft = commitments.draft(organisation, Cast.aDraft(title));
            commitments.publish(draft.id(), draft.version());
        });
    }

    private UserId aMember(String address, Language language, OrganisationId organisation) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.member(
                        address, "Member", language, PASSWORD, Membership.of(organisation, Membership.Kind.EDITOR))));
    }

    private void apply(String name, Language language, String address) {
        apply(name, language, address, OrganisationType.COMPANY, "KE");
    }

    private String apply(String name, Language language, String address, OrganisationType type, String country) {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        Charters.PARIS_CALL,
                        name,
                        language,
                        type,
                        new CountryCode(country),
                        "",
                        "A. Person",
                        "Director",
                        address,
                        "")));
    }
}
