package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.contacts.ConfirmationRounds;
import org.accord.contacts.ContactFixtures;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.ContactPoints;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.Applications;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the question to the mailbox of a contact point and back, by one button and without an account. */
class ContactMailsTests extends Mailbox {

    private static final Pattern LINK = Pattern.compile(ADDRESS + "(/contact-points/confirm/[^?\\s]+)");

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private ConfirmationRounds rounds;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Mails mails;

    @Autowired
    private ContactConfirmations confirmations;

    @Autowired
    private SignedWords words;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvc mvc;

    private OrganisationId state;
    private LocalDate today;

    @BeforeEach
    void aStateThatSigned() {
        state = new CapacityFixtures(charters, applications).aState("PW");
        today = Days.of(clock.instant());
    }

    @Test
    void oneMailAsksAndOneButtonAnswers() throws Exception {
        String address = anAddress();
        String point = named(address);
        asSystem(() -> rounds.ask(state, today));
        asSystem(() -> rounds.ask(state, today));

        String text = part(theMailTo(address), "text/plain");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(text).contains("Duty officer").doesNotContain("unsubscribe", "{");
        Document asks = page(get(link.group(1)));

        assertThat(asks.select("main").text()).contains("Duty officer", "+999 555 0101");
        assertThat(find(point).confirmedOn()).as("looking changes nothing").isNull();

        Document done = page(post(link.group(1)).with(csrf()));

        assertThat(done.select("main [role=status]").text()).isNotBlank();
        assertThat(done.select("main form")).isEmpty();
        assertThat(find(point).confirmedOn()).isEqualTo(today);
        assertThat(to(address)).hasSize(1);
    }

    @Test
    void administratorsSeeTheMailWithoutItsLink() {
        String address = anAddress();
        named(address);
        asSystem(() -> rounds.ask(state, today));
        theMailTo(address);

        List<String> texts = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> mails.latest(500).stream()
                        .filter(mail -> mail.mail() == MailKey.CONTACT_CONFIRM)
                        .flatMap(mail -> mails.preview(mail.id()).stream())
                        .filter(preview -> preview.to().equals(address))
                        .map(Mails.Preview::text)
                        .toList());

        assertThat(texts).singleElement().satisfies(text -> assertThat(text).doesNotContain(ContactMails.CONFIRM));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSpeaksTheLanguageOfTheMail(Language language) throws Exception {
        String point = named(anAddress());
        asSystem(() -> rounds.ask(state, today));
        String path = ContactMails.CONFIRM + token(point);

        Document asks = page(get(path).queryParam("lang", language.tag()));

        assertThat(asks.select("html").attr("dir")).isEqualTo(language.direction());
        assertThat(asks.select("main").text()).doesNotContain("contacts.", "{");
        assertThat(asks.select("main form").attr("action")).isEqualTo(path + "?lang=" + language.tag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y", "Y29udGFjdC1wb2ludC9h.AAAA"})
    void aLinkThatIsNotOursOpensNothing(String token) throws Exception {
        mvc.perform(get(ContactMails.CONFIRM + token)).andExpect(status().isNotFound());
        mvc.perform(post(ContactMails.CONFIRM + token).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aLinkThatEndsMailsConfirmsNothingAndTheOtherWayRound(@Autowired UnsubscribeTokens unsubscribe) {
        String point = named(anAddress());
        asSystem(() -> rounds.ask(state, today));

        assertThat(unsubscribe.read(token(point))).isEmpty();
        assertThat(confirmations.asks(unsubscribe.of(Actor.SYSTEM.user(), MailKind.WORK)))
                .isEmpty();
    }

    @Test
    void aRefusedMailIsNotedAtItsContactPoint() {
        OutboxStore store = mock(OutboxStore.class);
        ConfirmationRounds noted = mock(ConfirmationRounds.class);
        ContactQuestion question = new ContactQuestion(state, "p1", today);
        OutboxMail refused = failed(question, "mails.failure.REFUSED");
        OutboxMail stale = failed(new ContactQuestion(state, "p2", today), "mails.failure.STALE");
        when(store.in(OutboxMail.State.FAILED)).thenReturn(List.of(refused, stale));

        new ContactMails(mock(Outbox.class), store, noted, words, new Messages()).noteRefused();

        verify(noted, times(1)).bounce(state, "p1", today);
        verify(noted, never()).bounce(any(), org.mockito.ArgumentMatchers.eq("p2"), any());
    }

    private static OutboxMail failed(ContactQuestion question, String failure) {
        return new OutboxMail(
                question.point(),
                MailKey.CONTACT_CONFIRM,
                Recipient.contactPoint(question.state(), question.point()),
                question.toString(),
                "contacts/" + question.state(),
                null,
                Instant.EPOCH,
                OutboxMail.State.FAILED,
                1,
                1,
                Instant.EPOCH,
                null,
                null,
                failure,
                Instant.EPOCH);
    }

    /** By the secretariat, so that nobody has confirmed it. */
    private String named(String address) {
        return CurrentActor.callAs(
                        Actor.SYSTEM,
                        () -> contacts.record(
                                state, contacts.of(state).version(), ContactFixtures.aContact("Duty officer", address)))
                .state()
                .points()
                .getLast()
                .id();
    }

    private ContactPoint find(String point) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> rounds.find(state, point))
                .orElseThrow();
    }

    private String token(String point) {
        LocalDate askedOn = Optional.ofNullable(find(point).askedOn()).orElseThrow();
        return words.sign(new ContactQuestion(state, point, askedOn).toString());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void asSystem(Runnable work) {
        CurrentActor.runAs(Actor.SYSTEM, work);
    }
}
