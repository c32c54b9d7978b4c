package org.accord.shared;

/** What somebody may be in Accord; names are also Spring Security roles. A visitor has none. */
public enum Role {
    /** Acts for the organisations of their memberships. */
    REPRESENTATIVE,
    /** A representative who also looks after the organisation's own members. */
    ORGANISATION_ADMINISTRATOR,
    /** Staff of the secretariat. */
    COORDINATOR,
    /** Runs the portal. */
    ADMINISTRATOR,
    /** Signed in, but may do nothing but read what is public. */
    SUSPENDED,
    /** Schedules, jobs and start-up; never a person. */
    SYSTEM
}
