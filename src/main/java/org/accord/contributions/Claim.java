package org.accord.contributions;

/**
 * What a contribution is about: a commitment or an accepted report on it, as a whole or one indicator or milestone.
 *
 * @param report id of the report; empty for the commitment itself
 * @param cycle name of the report's cycle; empty for the commitment itself
 * @param field id of the indicator or milestone; empty for the whole
 * @param words of the indicator or milestone as they stood; empty for the whole
 */
public record Claim(String report, String cycle, String field, String words) {

    /** The commitment as a whole. */
    public static final Claim WHOLE = new Claim("", "", "", "");

    /** What a form calls it. */
    public String key() {
        return report + "/" + field;
    }

    /** Message key that names it, with the arguments {@code cycle} and {@code words}. */
    public String message() {
        return "contributions.claim." + (report.isEmpty() ? "commitment" : "report")
                + (field.isEmpty() ? "" : ".field");
    }
}
