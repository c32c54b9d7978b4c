package org.accord.shared;

/** Expressions for {@code @PreAuthorize}, so that the same right is spelled the same everywhere. */
public final class Rights {

    /** Everyone, visitors included; the service shows only what its policy lets the caller see. */
    public static final String EVERYONE = "permitAll()";

    /** Somebody who acts for an organisation; whose it is, the feature's policy decides. */
    public static final String MEMBERS =
            "hasAnyRole('REPRESENTATIVE', 'ORGANISATION_ADMINISTRATOR') and !hasRole('SUSPENDED')";

    /** Staff of the secretariat. */
    public static final String SECRETARIAT =
            "hasAnyRole('COORDINATOR', 'ADMINISTRATOR', 'SYSTEM') and !hasRole('SUSPENDED')";

    /** Members and staff. */
    public static final String SIGNED_IN =
            "hasAnyRole('REPRESENTATIVE', 'ORGANISATION_ADMINISTRATOR', 'COORDINATOR', 'ADMINISTRATOR', 'SYSTEM')"
                    + " and !hasRole('SUSPENDED')";

    /** Jobs, schedules and start-up only. */
    public static final String SYSTEM = "hasRole('SYSTEM')";

    private Rights() {}
}
