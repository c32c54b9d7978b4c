package org.accord.notifications;

import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.Role;

/** What a mail is about, in general; people say for each kind how often they want it. Keys {@code mail.kind.<name>}. */
public enum MailKind {
    /** One's own account or application; cannot be turned off. */
    ACCOUNT(Rhythm.IMMEDIATE),
    /** What became of commitments and reports of one's organisation. */
    RESULTS(Rhythm.IMMEDIATE, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR),
    /** Reports that are due, or overdue. */
    DEADLINES(Rhythm.IMMEDIATE, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR),
    /** New versions of charters that one's organisation signed. */
    CHARTERS(Rhythm.IMMEDIATE, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR),
    /** What a second person is to approve, and what one said. */
    APPROVALS(Rhythm.IMMEDIATE, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR),
    /** Needs and offers that fit. */
    MATCHES(Rhythm.IMMEDIATE, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR),
    /** What waits for the secretariat. */
    WORK(Rhythm.DAILY, Role.COORDINATOR),
    /** Jobs that failed. */
    JOBS(Rhythm.IMMEDIATE, Role.ADMINISTRATOR),
    /** What became known of instruments that somebody follows. */
    INSTRUMENTS(
            Rhythm.DAILY, Role.REPRESENTATIVE, Role.ORGANISATION_ADMINISTRATOR, Role.COORDINATOR, Role.ADMINISTRATOR),
    /** Whether a contact point of a state still answers; it has no account to say how often. */
    CONTACTS(Rhythm.IMMEDIATE),
    /** The digest itself; it comes as the kinds gathered in it say. */
    DIGEST(Rhythm.IMMEDIATE);

    private final Rhythm usual;
    private final Set<Role> readers;

    MailKind(Rhythm usual, Role... readers) {
        this.usual = usual;
        this.readers = Set.of(readers);
    }

    /** How often it comes when nobody said otherwise. */
    public Rhythm usual() {
        return usual;
    }

    /** True when a person may say how often. */
    public boolean isOptional() {
        return !readers.isEmpty();
    }

    /** True when it is for the secretariat, whichever organisation it is about. */
    boolean isOfSecretariat() {
        return this == WORK || this == JOBS;
    }

    /** True when such mails are written to people like this one. */
    public boolean concerns(Actor actor) {
        return readers.stream().anyMatch(actor::is);
    }
}
