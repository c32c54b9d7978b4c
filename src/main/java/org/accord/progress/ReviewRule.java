package org.accord.progress;

/**
 * How reports under a charter are decided.
 *
 * @param commentDays how many days the signatory has to comment on a proposed decision, 0 to 60; 0 when decisions are
 *     published at once
 */
public record ReviewRule(String charter, int commentDays) {

    /** The longest time to comment. */
    public static final int MOST_COMMENT_DAYS = 60;

    public ReviewRule {
        if (commentDays < 0 || commentDays > MOST_COMMENT_DAYS) {
            throw new IllegalArgumentException("a rule out of range");
        }
    }

    /** What counts while nobody has set anything. */
    static ReviewRule usual(String charter) {
        return new ReviewRule(charter, 0);
    }
}
