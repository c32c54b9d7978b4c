package org.accord.signatories;

import java.time.LocalDate;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a signatory stands as it does, in the same words on pages and in the workspace. */
@Component
public class StandingWords {

    private final Messages messages;

    StandingWords(Messages messages) {
        this.messages = messages;
    }

    public String word(Standing standing, Language language) {
        return messages.get(language, "standing." + standing.name());
    }

    /** Which obligations, by which rule; without a ground the reason alone. */
    public String why(StandingStep step, Language language) {
        ComputedStanding beneath = step.beneath();
        return step.standing() == Standing.SUSPENDED && beneath != null
                ? messages.get(
                        language,
                        "standing.beneath",
                        "reason",
                        reason(step.reason(), language),
                        "standing",
                        word(beneath.standing(), language),
                        "why",
                        why(beneath, language))
                : why(new ComputedStanding(step.standing(), step.reason(), step.ground()), language);
    }

    /** As {@link #why(StandingStep, Language)}, for what is computed. */
    public String why(ComputedStanding standing, Language language) {
        StandingGround ground = standing.ground();
        LocalDate until = until(ground);
        return ground == null || until == null
                ? reason(standing.reason(), language)
                : messages.get(
                        language,
                        "standing.why." + standing.standing().name(),
                        "cycle",
                        ground.cycleName(),
                        "until",
                        until,
                        "silent",
                        ground.silentCycles(),
                        "ruled",
                        ground.ruledCycles());
    }

    private static @Nullable LocalDate until(@Nullable StandingGround ground) {
        return ground == null ? null : ground.until();
    }

    /** What it may not do, and the way back. */
    public String consequence(Standing standing, Language language) {
        return messages.get(language, "standing.may." + standing.name());
    }

    private String reason(String key, Language language) {
        return messages.get(language, "standingReason." + key);
    }
}
