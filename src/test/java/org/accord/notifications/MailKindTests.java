package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gets a mail reads in it why, whatever kind it is of. */
class MailKindTests {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyKindSaysWhyItComes(MailKind kind) {
        for (Language language : messages.languages()) {
            assertThat(messages.has(language, "mail.why." + kind))
                    .as("mail.why.%s in %s", kind, language)
                    .isTrue();
        }
    }
}
