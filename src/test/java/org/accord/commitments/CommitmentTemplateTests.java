package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.Obliged.Asked;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentTemplateTests {

    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource(Asked.class)
    void aTemplateSaysWhatAndHowInTheLanguageOfTheText(Asked asked) {
        for (Language language : Language.values()) {
            CommitmentDraft filled = CommitmentTemplate.fill(blank(), asked, null, words(language));

            assertThat(filled.title()).isEqualTo(MESSAGES.get(language, "template." + asked + ".title"));
            assertThat(filled.milestones()).hasSize(2).noneMatch(MilestoneDraft::saysNothing);
            assertThat(filled.indicators()).hasSize(1);
            assertThat(filled.details().evidencePlan()).isNotEmpty();
        }
    }

    @Test
    void whatWasTypedStaysAndAnotherTemplateTakesThePlaceOfTheFirst() {
        CommitmentDraft typed = new CommitmentDraft(
                "paris-call",
                Language.EN,
                "Our own title",
                "",
                Set.of(1),
                List.of(new MilestoneDraft("", null), new MilestoneDraft("", LocalDate.of(2030, 1, 1))),
                List.of());

        CommitmentDraft first = CommitmentTemplate.fill(typed, Asked.LAW, null, words(Language.EN));
        CommitmentDraft second = CommitmentTemplate.fill(first, Asked.MFA, Asked.LAW, words(Language.EN));

        assertThat(second.title()).isEqualTo("Our own title");
        assertThat(second.milestones()).isEqualTo(typed.milestones());
        assertThat(second)
                .isEqualTo(CommitmentTemplate.fill(typed, Asked.MFA, null, words(Language.EN)))
                .isNotEqualTo(first);
    }

    private static CommitmentDraft blank() {
        return new CommitmentDraft("paris-call", Language.EN, "", "", Set.of(), List.of(), List.of());
    }

    private static CommitmentTexts.Words words(Language language) {
        return (key, arguments) -> MESSAGES.get(language, key, arguments);
    }
}
