package org.accord.commitments.ui;

import org.accord.charters.Charters;
import org.accord.commitments.VerificationRules;
import org.accord.commitments.Verifications;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.ui.Offered;
import org.springframework.stereotype.Component;

/** There is nothing to verify while no charter asks for it. */
@Component
class VerificationsOffered implements Offered {

    private final Verifications verifications;
    private final VerificationRules rules;
    private final Charters charters;

    VerificationsOffered(Verifications verifications, VerificationRules rules, Charters charters) {
        this.verifications = verifications;
        this.rules = rules;
        this.charters = charters;
    }

    @Override
    public String view() {
        return "verifications";
    }

    @Override
    public boolean isOffered() {
        return CurrentActor.get().isSecretariat()
                && (charters.slugs(AsOf.NOW).stream()
                                .anyMatch(charter -> rules.now(charter).asked())
                        || verifications.waiting(0, 1).total() > 0);
    }
}
