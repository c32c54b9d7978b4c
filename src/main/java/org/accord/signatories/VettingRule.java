package org.accord.signatories;

/**
 * How long signatories of a charter may object to an applicant.
 *
 * @param workingDays 0 to 30; 0 for no window
 */
public record VettingRule(String charter, int workingDays) {

    /** The longest window there may be. */
    public static final int MOST_WORKING_DAYS = 30;

    public VettingRule {
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("a rule out of range");
        }
    }

    /** What counts while nobody has set anything. */
    static VettingRule usual(String charter) {
        return new VettingRule(charter, 0);
    }
}
