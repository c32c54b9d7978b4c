package org.accord.commitments;

import java.time.Clock;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Commitments whose lead says in public that they are at risk, and that they are on track again.
 *
 * @see "decision 0045"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Setbacks {

    private final CommitmentBook book;
    private final Clock clock;

    Setbacks(CommitmentBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Says that a published commitment is at risk.
     *
     * @param reason what stands in the way, public, at most 2,000 characters
     * @param doing what is being done about it, as the reason
     * @throws CommitmentProblem.Invalid naming {@code reason} and {@code doing}
     * @throws CommitmentProblem.NotInState when it is not published, or at risk already
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public Recorded<Commitment> putAtRisk(String id, long version, String reason, String doing) {
        Commitment now = book.mine(id);
        new FieldCheck()
                .text("reason", reason, Course.LONGEST_REASON)
                .text("doing", doing, Course.LONGEST_REASON)
                .orThrow(CommitmentProblem.Invalid::new);
        Course.Risk risk = new Course.Risk(reason.strip(), doing.strip(), Days.of(clock.instant()));
        return book.record("atRisk", id, version, now.putAtRisk(risk));
    }

    /** Says, with a public reason, that one that was at risk is on track again; problems as for {@link #putAtRisk}. */
    public Recorded<Commitment> bringBack(String id, long version, String reason) {
        Commitment now = book.mine(id);
        new FieldCheck().text("reason", reason, Course.LONGEST_REASON).orThrow(CommitmentProblem.Invalid::new);
        return book.record("onTrack", id, version, now.bringBack(reason));
    }
}
