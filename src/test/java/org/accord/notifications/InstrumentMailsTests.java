package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.imports.Import;
import org.accord.imports.Imports;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.Measures;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever follows an instrument hears of each change once, until one click ends it. */
class InstrumentMailsTests extends Mailbox {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Imports imports;

    @Autowired
    private Measures measures;

    @Autowired
    private OutboxStore outbox;

    @Autowired
    private OutboxBookStore book;

    @Autowired
    private Particulars particulars;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoFollowsAnInstrumentHearsOfEachChangeOnceUntilOneClickEndsIt() throws Exception {
        String followed = aTreaty();
        String another = aTreaty();
        String address = anAddress();
        Actor reader = aCoordinator(address);
        String other = anAddress();
        aCoordinator(other);
        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of(followed));
            preferences.choose(MailKind.INSTRUMENTS, Rhythm.IMMEDIATE);
        });

        note(another, "FR");
        note(followed, "JM");
        await().atMost(LONG).until(() -> about("Jamaica", address).size() == 1);
        MimeMessage mail = about("Jamaica", address).getFirst();

        assertThat(mail.getSubject()).contains("Treaty " + followed, "Ratified: Jamaica, 2 January 2020");
        assertThat(part(mail, "text/plain")).contains("Depositary (example)", ADDRESS + "/instruments/" + followed);
        note(followed, "TT");
        await().atMost(LONG).until(() -> about("Trinidad", address).size() == 1);
        assertThat(about("Jamaica", address)).hasSize(1);
        assertThat(about("France", address)).isEmpty();
        assertThat(to(other)).isEmpty();

        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        mvc.perform(post(URI.create(link).getPath()).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        assertThat(CurrentActor.callAs(reader, preferences::own)).containsEntry(MailKind.INSTRUMENTS, Rhythm.OFF);
        CurrentActor.runAs(reader, () -> preferences.follow(Set.of(followed, another)));
        assertThat(CurrentActor.callAs(reader, preferences::own)).containsEntry(MailKind.INSTRUMENTS, Rhythm.DAILY);
    }

    @Test
    void aListOfFactsIsSilentUnlessWantedAndThenOneMailForAll() {
        String followed = aTreaty();
        String another = aTreaty();
        String address = anAddress();
        Actor reader = aCoordinator(address);
        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of(followed, another));
            preferences.choose(MailKind.INSTRUMENTS, Rhythm.IMMEDIATE);
        });

        listed(false, followed + ",JM,ratification,2020-01-03,Silent list\n");
        listed(
                true,
                followed + ",TT,ratification,2020-01-03,Told list\n"
                        + another + ",BB,signature,2020-01-03,Told list\n"
                        + followed + ",BB,signature,2020-01-03,Told list\n");
        note(followed, "FR");
        await().atMost(LONG).until(() -> to(address).size() >= 2);

        assertThat(about("new facts on record", address))
                .singleElement()
                .satisfies(mail -> assertThat(subject(mail)).contains(followed, another));
        assertThat(to(address)).hasSize(2);
    }

    @Test
    void aMeasureIsToldOfWhenItIsRecordedAmendedAndTakenBackOnceEach() {
        String followed = aTreaty();
        String address = anAddress();
        Actor reader = aCoordinator(address);
        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of(followed));
            preferences.choose(MailKind.INSTRUMENTS, Rhythm.IMMEDIATE);
        });
        Actor other = aCoordinator(anAddress());

        String law = CurrentActor.callAs(
                other, () -> measures.record(aLaw(followed, "Penal code")).id());
        await().atMost(LONG).until(() -> to(address).size() == 1);
        CurrentActor.runAs(other, () -> measures.amend(law, 1, aLaw(followed, "Penal code, article 7")));
        await().atMost(LONG).until(() -> to(address).size() == 2);
        CurrentActor.runAs(other, () -> measures.withdraw(law, 2));
        await().atMost(LONG).until(() -> to(address).size() == 3);

        assertThat(to(address))
                .extracting(InstrumentMailsTests::subject)
                .satisfiesExactlyInAnyOrder(
                        recorded -> assertThat(recorded).doesNotContain("Amended", "Taken back"),
                        amended -> assertThat(amended).contains("Amended:", "Vanuatu"),
                        recalled -> assertThat(recalled).contains("Taken back:", "Vanuatu"));
    }

    @Test
    void aMeasureThatChangesBeforeTheDigestIsHeldAsItIsThenAlone() {
        String followed = aTreaty();
        Actor reader = aCoordinator(anAddress());
        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of(followed));
            preferences.choose(MailKind.INSTRUMENTS, Rhythm.DAILY);
        });
        String law = CurrentActor.callAs(
                Actor.SYSTEM, () -> measures.record(aLaw(followed, "Draft law")).id());
        await().atMost(LONG).until(() -> held(reader).size() == 1);
        CurrentActor.runAs(Actor.SYSTEM, () -> measures.amend(law, 1, aLaw(followed, "Law in force")));
        await().atMost(LONG).until(() -> held(reader).size() == 2);

        List<Contents> told = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> held(reader).stream()
                        .flatMap(mail -> particulars.of(mail, Language.EN).stream())
                        .toList());

        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.quotes()).containsExactly("Law in force"));
    }

    private List<OutboxMail> held(Actor reader) {
        return outbox.heldFor(Recipient.user(reader.user()));
    }

    private static MeasureDraft aLaw(String instrument, String title) {
        return new MeasureDraft(
                CountryCode.of("VU"),
                instrument,
                "",
                Measure.Kind.LAW,
                title,
                "en",
                "https://laws.example.org/7",
                LocalDate.of(2020, 5, 6),
                false,
                "Official gazette (example)");
    }

    private void listed(boolean told, String rows) {
        byte[] list = ("instrument,state,act,true_on,source\n" + rows).getBytes(StandardCharsets.UTF_8);
        String id = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> imports.receiveFacts("list.csv", "A list", told, list, Language.EN)
                        .id());
        CurrentActor.runAs(Actor.SYSTEM, () -> imports.begin(id, 1));
        await().atMost(LONG)
                .until(() -> CurrentActor.callAs(
                                Actor.SYSTEM, () -> imports.find(id).state().state())
                        == Import.State.DONE);
    }

    @Test
    void onlyInstrumentsOnRecordCanBeFollowed() {
        String before = aTreaty();
        String followed = aTreaty();
        Actor reader = aCoordinator(anAddress());

        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of(before, followed));
            preferences.follow(Set.of(followed));
            assertThatExceptionOfType(NotificationProblem.Invalid.class)
                    .isThrownBy(() -> preferences.follow(Set.of("atlantis")));
        });

        assertThat(CurrentActor.callAs(reader, preferences::followed)).containsExactly(followed);
    }

    private static List<MimeMessage> about(String state, String address) {
        return to(address).stream()
                .filter(mail -> subject(mail).contains(state))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Adopted, and nothing more; whoever follows it from now on does not hear of that any more. */
    private String aTreaty() {
        String slug = "mails-" + Identity.random();
        LocalisedText name = LocalisedText.of(Language.EN, "Treaty " + slug);
        long adopted = CurrentActor.callAs(Actor.SYSTEM, () -> {
            instruments.open(new Instrument(slug, name, Instrument.Kind.TREATY, "", null, null, name));
            return instruments.record(fact(slug, null, StatusFact.What.ADOPTED)).number();
        });
        await().atMost(LONG).until(() -> book.followed(Instant.EPOCH).next() > adopted);
        return slug;
    }

    private void note(String instrument, String state) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> instruments.record(fact(instrument, CountryCode.of(state), StatusFact.What.RATIFIED)));
    }

    private static FactDraft fact(String instrument, @Nullable CountryCode state, StatusFact.What what) {
        return new FactDraft(
                "mails." + Identity.random(),
                instrument,
                state,
                what,
                null,
                FactDay.on(LocalDate.of(2020, 1, 2)),
                LocalisedText.of(Language.EN, "Depositary (example)"),
                Set.of(),
                true);
    }

    private Actor aCoordinator(String address) {
        UserId user = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        NewUser.staff(address, "Reader", Language.EN, "lantern-orchard-copper-17", Role.COORDINATOR)));
        return new Actor(user, "Reader", Set.of(Role.COORDINATOR), Set.of());
    }
}
