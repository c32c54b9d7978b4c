package org.accord.notifications;

/** How often somebody wants a kind of mail; message keys {@code mail.rhythm.<name>}. */
public enum Rhythm {
    IMMEDIATE,
    /** Gathered in one mail each day. */
    DAILY,
    /** Gathered in one mail each Monday. */
    WEEKLY,
    OFF;

    /** True when such mails wait for the next digest. */
    boolean isGathered() {
        return this == DAILY || this == WEEKLY;
    }
}
