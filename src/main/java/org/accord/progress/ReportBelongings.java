package org.accord.progress;

import org.accord.accounts.Belongings;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Reports that a member typed and did not send. */
@Component
class ReportBelongings implements Belongings {

    private static final String TYPED = "report/";

    private final Commitments commitments;

    ReportBelongings(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public boolean isAbout(OrganisationId organisation, String draftKey) {
        if (!draftKey.startsWith(TYPED)) {
            return false;
        }
        String commitment = draftKey.substring(draftKey.lastIndexOf('.') + 1);
        return commitments
                .find(commitment, AsOf.NOW)
                .map(Recorded::state)
                .filter(found -> found.organisation().id().equals(organisation))
                .isPresent();
    }
}
