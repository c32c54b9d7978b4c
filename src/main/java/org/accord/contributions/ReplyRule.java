package org.accord.contributions;

/**
 * How long signatories of a charter have to reply to a contribution.
 *
 * @param replyDays 1 to 60, counted from the day after it was published to them
 */
public record ReplyRule(String charter, int replyDays) {

    /** The longest time to reply. */
    public static final int MOST_REPLY_DAYS = 60;

    private static final int USUAL_DAYS = 14;

    public ReplyRule {
        if (!isInRange(replyDays)) {
            throw new IllegalArgumentException("a rule out of range");
        }
    }

    static boolean isInRange(int days) {
        return days >= 1 && days <= MOST_REPLY_DAYS;
    }

    /** What counts while nobody has set anything. */
    static ReplyRule usual(String charter) {
        return new ReplyRule(charter, USUAL_DAYS);
    }
}
