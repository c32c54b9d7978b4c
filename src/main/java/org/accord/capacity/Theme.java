package org.accord.capacity;

/** What help is asked for and offered in; message keys {@code theme.<name>}. */
public enum Theme {
    NATIONAL_STRATEGY,
    CYBERCRIME_LAW,
    CSIRT_SETUP,
    FORENSIC_TRAINING,
    ELECTRONIC_EVIDENCE,
    CRITICAL_INFRASTRUCTURE,
    VULNERABILITY_DISCLOSURE,
    CONTACT_POINT,
    AWARENESS,
    ELECTION_SECURITY,
    CHILD_PROTECTION,
    FUNDING
}
