package org.accord.contributions;

/**
 * The published rules of moderation; a contribution is declined by one of them. Message keys {@code
 * contributionRule.<name>}, and with {@code .text} what it asks for.
 */
public enum ContributionRule {
    ON_TOPIC,
    EVIDENCE,
    NO_PERSONAL_DATA,
    NO_INSULT,
    ONCE
}
