package org.accord.contributions;

/** Which way evidence points; message keys {@code stance.<name>}. */
public enum Stance {
    /** It bears the claim out. */
    FOR,
    /** It speaks against the claim. */
    AGAINST
}
