package org.accord.contributions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.progress.EvidenceFile;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for or against a claim. It says nothing of who added it, so that any of its versions may become public.
 *
 * @param signatory who leads the commitment, and may reply
 * @param language of text, as typed
 * @param links addresses, each https
 * @param files under names that tell nothing
 * @param submittedOn in UTC; the day only
 * @param refusal null unless it was declined
 * @param replyUntil last day for the reply, in UTC; null before it was published to the signatory
 * @param reply null while there is none
 */
public record Contribution(
        String id,
        String commitment,
        String commitmentTitle,
        String charter,
        OrganisationId signatory,
        LocalisedText signatoryName,
        Claim claim,
        Stance stance,
        Language language,
        String text,
        List<String> links,
        List<EvidenceFile> files,
        LocalDate submittedOn,
        State state,
        @Nullable Refusal refusal,
        @Nullable LocalDate replyUntil,
        @Nullable Reply reply) {

    /** Where a contribution stands; message keys {@code contributionState.<name>}. */
    public enum State {
        /** Nobody of the secretariat decided. */
        SUBMITTED,
        /** Before the signatory, and on the public page once its days are over. */
        PUBLISHED,
        DECLINED,
        /** With the reply of the signatory, both public. */
        REPLIED;

        boolean isPrinted(@Nullable LocalDate replyUntil, LocalDate day) {
            return this == REPLIED || this == PUBLISHED && replyUntil != null && day.isAfter(replyUntil);
        }

        boolean awaitsReply(@Nullable LocalDate replyUntil, LocalDate day) {
            return this == PUBLISHED && replyUntil != null && !day.isAfter(replyUntil);
        }

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case SUBMITTED, PUBLISHED -> Sign.DOING;
                case REPLIED -> Sign.DONE;
                case DECLINED -> Sign.SILENT;
            };
        }
    }

    /** Why it was declined; read by the one who added it. */
    public record Refusal(ContributionRule rule, String reason) {}

    /** What the signatory says to it, once. */
    public record Reply(Language language, String text, LocalDate on) {}

    public Contribution {
        links = List.copyOf(links);
        files = List.copyOf(files);
    }

    /** True when everyone reads it on that day: there is a reply, or its days passed in silence. */
    public boolean isPrinted(LocalDate day) {
        return state.isPrinted(replyUntil, day);
    }

    /** True while the signatory may say something to it. */
    public boolean awaitsReply(LocalDate day) {
        return state.awaitsReply(replyUntil, day);
    }

    /** True when the signatory may read it. */
    public boolean isBeforeSignatory() {
        return state == State.PUBLISHED || state == State.REPLIED;
    }

    /** What the signatory said. */
    public Optional<Reply> said() {
        return Optional.ofNullable(reply);
    }

    /** Why it was declined. */
    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal);
    }

    Contribution publish(LocalDate until) {
        return next(State.SUBMITTED, State.PUBLISHED, null, until, null);
    }

    Contribution decline(Refusal why) {
        return next(State.SUBMITTED, State.DECLINED, why, null, null);
    }

    Contribution reply(Reply said) {
        if (!awaitsReply(said.on())) {
            throw new ContributionProblem.NotInState(id, state.name());
        }
        return next(State.PUBLISHED, State.REPLIED, null, replyUntil, said);
    }

    /** True for one that waits for a decision, or for a reply of its signatory. */
    boolean isPending(LocalDate day) {
        return state == State.SUBMITTED || awaitsReply(day);
    }

    /** The same before the organisation that has the commitment now, which may reply until then at least. */
    Contribution takenOver(Commitment.Lead by, LocalDate until) {
        LocalDate last = replyUntil;
        return new Contribution(
                id,
                commitment,
                commitmentTitle,
                charter,
                by.id(),
                by.name(),
                claim,
                stance,
                language,
                text,
                links,
                files,
                submittedOn,
                state,
                refusal,
                last == null || last.isAfter(until) ? last : until,
                reply);
    }

    private Contribution next(
            State from, State to, @Nullable Refusal why, @Nullable LocalDate until, @Nullable Reply said) {
        if (state != from) {
            throw new ContributionProblem.NotInState(id, state.name());
        }
        return new Contribution(
                id,
                commitment,
                commitmentTitle,
                charter,
                signatory,
                signatoryName,
                claim,
                stance,
                language,
                text,
                links,
                files,
                submittedOn,
                to,
                why,
                until,
                said);
    }
}
