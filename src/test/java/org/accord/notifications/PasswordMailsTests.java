package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.NewUser;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.SignIns;
import org.accord.settings.MailText;
import org.accord.settings.MailTexts;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Links to choose a password, from the act or the form to the mailbox and back. */
class PasswordMailsTests extends Mailbox {

    private static final String PASSWORD = "lantern-orchard-copper-17";
    private static final String OTHER = "harbour-velvet-thicket-42";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Mails mails;

    @Autowired
    private MailTexts texts;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoIsInvitedGetsALinkInTheirLanguageAndSoDoesTheInviter(Language language) throws Exception {
        String address = anAddress();

        PasswordLink shown = invite(address, language);

        MimeMessage mail = theMailTo(address);
        String plain = part(mail, "text/plain");
        String code = code(plain, "/invitation?lang=" + language.tag());
        assertThat(mail.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(part(mail, "text/html")).contains(code, "lang=\"" + language.tag() + "\"");
        assertThat(plain).contains(address).doesNotContain("mail.accountMade", "{", shown.code());
        assertThat(invitations.isOpen(code)).isTrue();
        assertThat(invitations.isOpen(shown.code())).isTrue();
        assertThat(seenByAnAdministrator(shown.user(), MailKey.ACCOUNT_MADE)).doesNotContain("#");

        choose("/invitation", code).andExpect(status().isOk());
        assertThat(invitations.isOpen(shown.code())).isFalse();
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> signIns.state(shown.user()))
                        .hasPassword())
                .isTrue();
    }

    @Test
    void otherWordsOfTheSecretariatKeepTheLink() throws Exception {
        String address = anAddress();
        long version = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> texts.change("accountMade", Language.EN, 0, new MailText("Welcome", "You come in as {email}.")));
        try {
            invite(address, Language.EN);
            MimeMessage mail = theMailTo(address);

            assertThat(mail.getSubject()).isEqualTo("Welcome");
            assertThat(code(part(mail, "text/plain"), "/invitation?lang=en")).isNotEmpty();
        } finally {
            CurrentActor.callAs(Actor.SYSTEM, () -> texts.reset("accountMade", Language.EN, version));
        }
    }

    @Test
    void whoForgotGetsALinkChoosesAnotherPasswordAndIsToldThatItChanged() throws Exception {
        String address = anAddress();
        UserId user = aCoordinator(address);

        String known = ask(address)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = ask(anAddress())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(unknown).isEqualTo(known);

        MimeMessage mail = theMailTo(address);
        String code = code(part(mail, "text/plain"), "/new-password?lang=fr");
        assertThat(seenByAnAdministrator(user, MailKey.PASSWORD_FORGOTTEN)).doesNotContain("#");
        choose("/new-password", code).andExpect(status().isOk());

        await().until(() -> to(address).size() == 2);
        assertThat(part(to(address).getLast(), "text/plain"))
                .contains(address, ADDRESS + "/forgotten-password?lang=fr")
                .doesNotContain(OTHER, "#");
        choose("/new-password", code).andExpect(status().isUnprocessableContent());
    }

    @Test
    void askingTooOftenIsSaidWithTheTimeToWait() throws Exception {
        String address = anAddress();
        for (int i = 0; i < 3; i++) {
            ask(address).andExpect(status().isOk());
        }

        ask(address)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(address)));
        ask("no address").andExpect(status().isUnprocessableContent());
    }

    private ResultActions ask(String address) throws Exception {
        return mvc.perform(post("/forgotten-password").with(csrf()).param("email", address));
    }

    private ResultActions choose(String page, String code) throws Exception {
        return mvc.perform(post(page)
                .with(csrf())
                .param("code", code)
                .param("password", OTHER)
                .param("again", OTHER));
    }

    private PasswordLink invite(String address, Language language) {
        NewUser wanted = new NewUser(address, "Somebody New", language, "", List.of(), Set.of(Role.COORDINATOR));
        return CurrentActor.callAs(Actor.SYSTEM, () -> invitations.invite(wanted));
    }

    private UserId aCoordinator(String address) {
        NewUser wanted = NewUser.staff(address, "Forgetful", Language.FR, PASSWORD, Role.COORDINATOR);
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(wanted));
    }

    private String seenByAnAdministrator(UserId user, MailKey key) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> mails.latest(500).stream()
                        .filter(mail -> mail.mail() == key && mail.to().equals(Recipient.user(user)))
                        .findFirst()
                        .flatMap(mail -> mails.preview(mail.id()))
                        .map(Mails.Preview::text)
                        .orElseThrow());
    }

    private static String code(String text, String page) {
        Matcher link =
                Pattern.compile(Pattern.quote(ADDRESS + page) + "#(\\S+)").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
