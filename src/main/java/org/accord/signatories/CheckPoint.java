package org.accord.signatories;

/** What a coordinator looks into before an application is decided; message keys {@code vetting.point.<name>}. */
public enum CheckPoint {
    /** Who authorises the endorsement may bind the organisation. */
    AUTHORITY,
    /** What was sent to prove the endorsement says what the application says. */
    LETTER,
    /** The web and mail addresses belong to the organisation. */
    ADDRESSES,
    /** No signatory and no other application is the same organisation. */
    DUPLICATES,
    /** Nothing is known that speaks against it, such as a sanction. */
    OBSTACLES
}
