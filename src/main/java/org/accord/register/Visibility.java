package org.accord.register;

/** Who may read the payload of an act; that the act happened, and its hash, is always public. */
public enum Visibility {
    /** Everyone. */
    PUBLIC,
    /** Signed-in representatives of states, and the secretariat. */
    STATES,
    /** The organisation acted for, and the secretariat. */
    PARTIES,
    /** The secretariat only. */
    SECRETARIAT
}
