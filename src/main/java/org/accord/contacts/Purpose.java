package org.accord.contacts;

/** What a contact point is for; message keys {@code contacts.purpose.<name>}. */
public enum Purpose {
    /** Answers at any hour when evidence or help is urgent, as the Budapest Convention asks for in article 35. */
    ROUND_THE_CLOCK,
    /** Speaks for the government about an incident between states. */
    DIPLOMATIC,
    /** Works on an incident with colleagues abroad. */
    TECHNICAL,
    /** The national incident response team. */
    CSIRT,
    /** Takes requests for mutual legal assistance. */
    CENTRAL_AUTHORITY
}
