package org.accord.commitments;

import java.time.Clock;
import org.accord.approvals.SecondPerson;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a partner says for itself: that it has a part in the commitment of another, that it has none, or none any more.
 *
 * @see "decision 0048"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Partnerships {

    private final PartnerBook book;
    private final CommitmentBook commitments;
    private final SecondPerson secondPerson;
    private final Clock clock;

    Partnerships(PartnerBook book, CommitmentBook commitments, SecondPerson secondPerson, Clock clock) {
        this.book = book;
        this.commitments = commitments;
        this.secondPerson = secondPerson;
        this.clock = clock;
    }

    /**
     * Says that the caller's organisation is a partner: from now on everyone reads it.
     *
     * @param seen the version of the partner as the caller saw it
     * @throws CommitmentProblem.NotAllowed when the caller does not write for the organisation that is asked
     * @throws CommitmentProblem.PartnerOver when it was answered or taken back
     * @throws CommitmentProblem.NotInState when the commitment has ended since
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when its standing does not permit it
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person
     */
    public Recorded<Partner> confirm(String partner, long seen) {
        Recorded<Partner> now = book.at(partner, seen);
        OrganisationId by = mine(now.state());
        Partner next = confirmed(now.state(), by);
        secondPerson.require(PartnerActs.CONFIRM.of(by, now.state(), seen, ""));
        return book.confirmed(next, seen, by);
    }

    /**
     * Asks a second person of the caller's organisation to confirm; problems as for {@link #confirm}.
     *
     * @return the id of the request
     */
    public String askToConfirm(String partner, long seen) {
        Recorded<Partner> now = book.at(partner, seen);
        OrganisationId by = mine(now.state());
        confirmed(now.state(), by);
        return secondPerson.ask(PartnerActs.CONFIRM.of(by, now.state(), seen, ""));
    }

    /**
     * Says that it is none, with a word to the lead, who alone reads it.
     *
     * @param words at most 2,000 characters; may be empty
     */
    public Recorded<Partner> decline(String partner, long seen, String words) {
        Recorded<Partner> now = book.at(partner, seen);
        mine(now.state());
        new FieldCheck().optionalText("words", words, Course.LONGEST_REASON).orThrow(CommitmentProblem.Invalid::new);
        return book.declined(now.state().decline(words, CurrentActor.get().user(), clock.instant()), seen);
    }

    /**
     * Says that it is one no more, for a public reason; with a second person as for {@link #confirm}.
     *
     * @throws CommitmentProblem.Invalid naming {@code reason}
     */
    public Recorded<Partner> leave(String partner, long seen, String reason) {
        Recorded<Partner> now = book.at(partner, seen);
        OrganisationId by = mine(now.state());
        Partner next = left(now.state(), reason);
        secondPerson.require(PartnerActs.LEAVE.of(by, now.state(), seen, reason));
        return book.left(next, seen, by);
    }

    /**
     * Asks a second person to leave; problems as for {@link #leave}.
     *
     * @return the id of the request
     */
    public String askToLeave(String partner, long seen, String reason) {
        Recorded<Partner> now = book.at(partner, seen);
        OrganisationId by = mine(now.state());
        left(now.state(), reason);
        return secondPerson.ask(PartnerActs.LEAVE.of(by, now.state(), seen, reason));
    }

    private Partner left(Partner now, String reason) {
        new FieldCheck().text("reason", reason, Course.LONGEST_REASON).orThrow(CommitmentProblem.Invalid::new);
        return now.leave(reason, clock.instant());
    }

    private Partner confirmed(Partner now, OrganisationId by) {
        Commitment commitment = commitments.readable(now.commitment()).state();
        if (!commitment.state().isRunning()) {
            throw new CommitmentProblem.NotInState(commitment.id(), commitment.state());
        }
        book.requireUnconfirmed(now, by);
        Commitment.Lead organisation = Commitment.Lead.of(
                commitments.inGoodStanding(commitment.charter(), by).organisation());
        return now.confirm(commitment, organisation, clock.instant());
    }

    private static OrganisationId mine(Partner partner) {
        Commitment.Lead organisation = partner.organisation();
        if (organisation == null) {
            throw new CommitmentProblem.NotAllowed(partner.id());
        }
        CommitmentPolicy.mayWriteFor(organisation.id());
        return organisation.id();
    }
}
