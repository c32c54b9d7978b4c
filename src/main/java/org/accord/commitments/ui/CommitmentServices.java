package org.accord.commitments.ui;

import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.SecondPerson;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOvers;
import org.accord.commitments.PartnerInvitations;
import org.accord.commitments.Partners;
import org.accord.commitments.Partnerships;
import org.accord.commitments.Setbacks;
import org.accord.commitments.VerificationRules;
import org.accord.commitments.Verifications;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** All that is done with a commitment on its desk. */
@Component
record CommitmentServices(
        Commitments commitments,
        Setbacks setbacks,
        Verifications verifications,
        VerificationRules rules,
        HandOvers handOvers,
        Partners partners,
        PartnerInvitations invitations,
        Partnerships partnerships,
        SecondPerson secondPerson,
        Signatories signatories,
        Drafts drafts,
        Accounts accounts) {}
