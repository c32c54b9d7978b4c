package org.accord.commitments;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.accord.shared.FieldCheck;

/**
 * What the secretariat looks at before a commitment is published, where its charter asks for that.
 *
 * @param submittedAt last
 * @param checks in the order of {@link Criterion}; empty until they were made the first time
 * @see "decision 0045"
 */
public record Verification(Instant submittedAt, List<Check> checks) {

    /** Of the word on one check, in characters. */
    public static final int LONGEST_WORDS = 1_000;

    /** What is looked at; message keys {@code criterion.<name>}, and with {@code .help} what it means. */
    public enum Criterion {
        /** It is the signatory's to promise, and serves the charter. */
        ELIGIBLE,
        /** All that the form asks is there. */
        COMPLETE,
        /** A reader who knows nothing of it understands who does what by when. */
        CLEAR
    }

    /**
     * One answer.
     *
     * @param words the question to the lead when it does not hold
     */
    public record Check(Criterion criterion, boolean holds, String words) {}

    public Verification {
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /** True when the secretariat sent it back and nothing was submitted since. */
    public boolean asks() {
        return checks.stream().anyMatch(check -> !check.holds());
    }

    Verification submitted(Instant at) {
        return new Verification(at, checks);
    }

    Verification checked(List<Check> made) {
        return new Verification(submittedAt, made);
    }

    /** Each criterion once, with a word where it does not hold; at least one that does not, or none. */
    static List<Check> checked(List<Check> made, boolean passes) {
        List<Check> inOrder = Arrays.stream(Criterion.values())
                .flatMap(criterion -> made.stream()
                        .filter(check -> check.criterion() == criterion)
                        .limit(1))
                .map(check -> new Check(
                        check.criterion(), check.holds(), check.words().strip()))
                .toList();
        FieldCheck fields = new FieldCheck();
        for (Criterion criterion : Criterion.values()) {
            fields.that(
                    criterion.name(), inOrder.stream().anyMatch(check -> check.criterion() == criterion), "required");
        }
        for (Check check : inOrder) {
            String field = check.criterion().name() + ".words";
            if (check.holds()) {
                fields.optionalText(field, check.words(), LONGEST_WORDS);
            } else {
                fields.that(check.criterion().name(), !passes, "verification.fails")
                        .text(field, check.words(), LONGEST_WORDS);
            }
        }
        fields.that(
                        Criterion.ELIGIBLE.name(),
                        passes || inOrder.stream().anyMatch(check -> !check.holds()),
                        "verification.noneFails")
                .orThrow(CommitmentProblem.Invalid::new);
        return inOrder;
    }
}
