package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.accord.register.Entry;
import org.accord.register.InMemoryRecordKinds;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.shared.GivenMessages;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;

class MailTextsTests {

    private static final String MAIL = "report.returned";
    private static final Messages MESSAGES = GivenMessages.of(Map.of(
            Language.EN,
            Map.of(
                    "mail.report.returned.subject", "Questions about {title}",
                    "mail.report.returned.body",
                            "Dear {name}, {count, plural, one {# question} other {# questions}}: {link}",
                    "mail.footer", "Accord"),
            Language.FR,
            Map.of(
                    "mail.report.returned.subject", "Questions sur {title}",
                    "mail.report.returned.body", "{name}, {link}")));

    private final InMemoryRecordKinds register = new InMemoryRecordKinds();
    private final MailTexts mails = new MailTexts(new SettingStore(register), MESSAGES);

    @Test
    void everyMailOfTheMessageFilesIsListedWithItsDefault() {
        StandingMailText standing = mails.find(MAIL, Language.FR).orElseThrow();

        assertThat(mails.all()).containsExactly(MAIL);
        assertThat(standing.text()).isEqualTo(new MailText("Questions sur {title}", "{name}, {link}"));
        assertThat(standing.isDefault()).isTrue();
        assertThat(standing.needed()).containsExactly("link");
        assertThat(mails.override(MAIL, Language.FR)).isEmpty();
        assertThat(mails.find("footer", Language.EN)).isEmpty();
    }

    @Test
    void ownWordsHoldInTheirLanguageOnlyAndStandInTheRegister() {
        MailText own = new MailText("Please look at {title}", "{count, plural, one {One} other {#}} {link}");

        mails.change(MAIL, Language.EN, 0, own);

        assertThat(mails.override(MAIL, Language.EN)).contains(own);
        assertThat(mails.override(MAIL, Language.FR)).isEmpty();
        Entry act = register.entries().getLast();
        assertThat(act.subject()).hasToString("setting/mail.report.returned.en");
        assertThat(act.visibility()).isEqualTo(Visibility.SECRETARIAT);
    }

    @Test
    void unknownPlaceholderIsNamedAtItsField() {
        SettingsProblem.Invalid problem = refusal(new MailText("For {nmae}", "{link}"));

        assertThat(problem.faults()).containsExactly(Map.entry("subject", "settings.mailUnknown"));
        assertThat(problem.data())
                .containsEntry("unknown", "{nmae}")
                .containsEntry("known", "{count} {link} {name} {title}");
    }

    @Test
    void mailWithoutItsLinkIsRefused() {
        SettingsProblem.Invalid problem = refusal(new MailText("Hello", "Dear {name}"));

        assertThat(problem.faults()).containsExactly(Map.entry("body", "settings.mailMissing"));
        assertThat(problem.data()).containsEntry("missing", "{link}");
    }

    @Test
    void bracesThatDoNotMatchAndSubjectsOfTwoLinesAreNamedSo() {
        assertThat(refusal(new MailText("Hello", "{link")).faults()).containsEntry("body", "settings.mailPattern");
        assertThat(refusal(new MailText("Hello\nBcc: all", "{link}")).faults())
                .containsExactly(Map.entry("subject", "settings.mailOneLine"));
        assertThat(refusal(new MailText("", "")).faults())
                .containsEntry("subject", "required")
                .containsEntry("body", "required");
    }

    @Test
    void previewShowsSomethingForEveryPlaceholder() {
        MailText shown = mails.preview(
                MAIL,
                Language.EN,
                new MailText("{title}", "{count, plural, one {# thing} other {# things}} at {link}"));

        assertThat(shown).isEqualTo(new MailText("[title]", "3 things at [link]"));
    }

    @Test
    void earlierWordsAndTheDefaultComeBackByNewActs() {
        MailText first = new MailText("First", "{link}");
        mails.change(MAIL, Language.EN, 0, first);
        mails.change(MAIL, Language.EN, 1, new MailText("Second", "{link}"));

        mails.restore(MAIL, Language.EN, 1, 2);
        assertThat(mails.override(MAIL, Language.EN)).contains(first);
        mails.reset(MAIL, Language.EN, 3);

        assertThat(mails.override(MAIL, Language.EN)).isEmpty();
        assertThat(mails.history(MAIL, Language.EN))
                .extracting(revision -> revision.verb())
                .containsExactly("set", "set", "restored", "reset");
    }

    @Test
    void secondEditorIsToldThatTheWordsChangedMeanwhile() {
        mails.change(MAIL, Language.EN, 0, new MailText("First", "{link}"));

        assertThatThrownBy(() -> mails.change(MAIL, Language.EN, 0, new MailText("Other", "{link}")))
                .isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
    }

    @Test
    void mailThatThereIsNotCannotBeSet() {
        assertThatThrownBy(() -> mails.change("no.such", Language.EN, 0, new MailText("a", "b")))
                .isInstanceOf(SettingsProblem.NotFound.class);
        assertThat(mails.override("no.such", Language.EN)).isEmpty();
    }

    private SettingsProblem.Invalid refusal(MailText text) {
        return catchThrowableOfType(SettingsProblem.Invalid.class, () -> mails.change(MAIL, Language.EN, 0, text));
    }
}
