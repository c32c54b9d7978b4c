package org.accord.accounts;

import java.time.Duration;

/** Why somebody is given a link to choose a password; each has links of its own, one a person. */
enum PasswordPurpose {
    /** For a new account, or by an administrator for a password that was lost. */
    INVITATION("invitations", "/invitation", Duration.ofDays(7), "signedOut", "accounts.invitationCode"),
    /** Asked for by somebody who reads the person's mail. */
    RESET("password-resets", "/new-password", Duration.ofMinutes(30), "passwordReset", "accounts.resetCode");

    private final String collection;
    private final String page;
    private final Duration openFor;
    private final String verb;
    private final String dead;

    PasswordPurpose(String collection, String page, Duration openFor, String verb, String dead) {
        this.collection = collection;
        this.page = page;
        this.openFor = openFor;
        this.verb = verb;
        this.dead = dead;
    }

    String collection() {
        return collection;
    }

    /** Where the code is asked for. */
    String page() {
        return page;
    }

    Duration openFor() {
        return openFor;
    }

    /** The act that ends the sessions under the password before. */
    String verb() {
        return verb;
    }

    /** What is said about a code that opens nothing. */
    String dead() {
        return dead;
    }
}
