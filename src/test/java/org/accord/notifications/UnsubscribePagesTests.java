package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page at the end of a mail: asks first, since programs that read mail follow links. */
class UnsubscribePagesTests extends Mailbox {

    @Autowired
    private Accounts accounts;

    @Autowired
    private UnsubscribeTokens tokens;

    @Autowired
    private PreferenceStore preferences;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Language.class)
    void lookingAsksInOnesLanguageAndOnlyAPostEnds(Language language) throws Exception {
        UserId user = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        NewUser.staff(anAddress(), "Reader", language, "lantern-orchard-copper-17", Role.COORDINATOR)));
        String path = "/unsubscribe/" + tokens.of(user, MailKind.WORK);

        Document asks = page(get(path).queryParam("lang", language.tag()));

        assertThat(asks.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(asks.select("html").attr("dir")).isEqualTo(language.direction());
        assertThat(asks.select("main form[method=post] button[type=submit]").text())
                .isNotBlank();
        assertThat(asks.select("main form").attr("action")).isEqualTo(path + "?lang=" + language.tag());
        assertThat(asks.select("main").text()).doesNotContain("mails.", "{");
        assertThat(asks.select(".keep")).isEmpty();
        assertThat(preferences.rhythm(user, MailKind.WORK)).isEqualTo(MailKind.WORK.usual());

        Document done = page(post(path).queryParam("lang", language.tag()).param("List-Unsubscribe", "One-Click"));

        assertThat(done.select("main [role=status]").text()).isNotBlank();
        assertThat(done.select("main form")).isEmpty();
        assertThat(preferences.rhythm(user, MailKind.WORK)).isEqualTo(Rhythm.OFF);
        assertThat(preferences.rhythm(user, MailKind.ACCOUNT)).isEqualTo(Rhythm.IMMEDIATE);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
