package org.accord.review;

/** Whose reports a coordinator looks at; message keys {@code reviewing.whose.<name>}. */
public enum Whose {
    /** All, whoever has them. */
    ALL,
    /** Those the caller has at hand. */
    MINE,
    /** Those nobody has at hand and the caller may take. */
    NOBODYS,
    /** Those nobody but the caller has at hand, and that the caller may decide. */
    OPEN_TO_ME
}
