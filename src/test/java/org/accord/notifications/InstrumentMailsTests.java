package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.MeasureFixtures;
import org.accord.measures.Measures;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever follows an instrument hears of each change once, until one click ends it. */
class InstrumentMailsTests extends Mailbox {

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Measures measures;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoFollowsAnInstrumentHearsOfEachChangeOnceUntilOneClickEndsIt() throws Exception {
        CatalogueOnRecord.in(instruments);
        String address = anAddress();
        Actor reader = aCoordinator(address);
        String other = anAddress();
        aCoordinator(other);
        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of("lanzarote"));
            preferences.choose(MailKind.INSTRUMENTS, Rhythm.IMMEDIATE);
        });

        note("lanzarote", "JM");
        note("malabo", "JM");
        await().until(() -> about("Jamaica", address).size() == 1);
        MimeMessage mail = about("Jamaica", address).getFirst();

        assertThat(mail.getSubject()).contains("Lanzarote", "Ratified: Jamaica, 2 January 2020");
        assertThat(part(mail, "text/plain")).contains("Depositary (example)", ADDRESS + "/instruments/lanzarote");
        CurrentActor.runAs(Actor.SYSTEM, () -> measures.record(MeasureFixtures.aLaw("TT", "Law about another one")));
        note("lanzarote", "TT");
        await().until(() -> about("Trinidad", address).size() == 1);
        assertThat(about("Jamaica", address)).hasSize(1);
        assertThat(to(other)).isEmpty();

        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        mvc.perform(post(URI.create(link).getPath()).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        assertThat(CurrentActor.callAs(reader, preferences::own)).containsEntry(MailKind.INSTRUMENTS, Rhythm.OFF);
        CurrentActor.runAs(reader, () -> preferences.follow(Set.of("lanzarote", "malabo")));
        assertThat(CurrentActor.callAs(reader, preferences::own)).containsEntry(MailKind.INSTRUMENTS, Rhythm.DAILY);
    }

    @Test
    void onlyInstrumentsOnRecordCanBeFollowed() {
        CatalogueOnRecord.in(instruments);
        Actor reader = aCoordinator(anAddress());

        CurrentActor.runAs(reader, () -> {
            preferences.follow(Set.of("budapest", "malabo"));
            preferences.follow(Set.of("malabo"));
            assertThatExceptionOfType(NotificationProblem.Invalid.class)
                    .isThrownBy(() -> preferences.follow(Set.of("atlantis")));
        });

        assertThat(CurrentActor.callAs(reader, preferences::followed)).containsExactly("malabo");
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

    private void note(String instrument, String state) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> instruments.record(FactDraft.of(
                        "mails." + Identity.random(),
                        instrument,
                        CountryCode.of(state),
                        StatusFact.What.RATIFIED,
                        FactDay.on(LocalDate.of(2020, 1, 2)),
                        LocalisedText.of(Language.EN, "Depositary (example)"))));
    }

    private Actor aCoordinator(String address) {
        UserId user = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        NewUser.staff(address, "Reader", Language.EN, "lantern-orchard-copper-17", Role.COORDINATOR)));
        return new Actor(user, "Reader", Set.of(Role.COORDINATOR), Set.of());
    }
}
