package org.accord.settings;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;

/** Who may set what: the face of the portal and raw expressions are for administrators, the rest for the secretariat. */
final class SettingsPolicy {

    /** Those who run the portal. */
    static final String ADMINISTRATORS = "hasAnyRole('ADMINISTRATOR', 'SYSTEM') and !hasRole('SUSPENDED')";

    private SettingsPolicy() {}

    /** A plain rhythm is a coordinator's to choose, an expression an administrator's; what stands already may stay. */
    static void mayTime(Cron wanted, Cron standing) {
        boolean plain = wanted.equals(standing) || wanted.rhythm().isPresent();
        if (!plain && !isAdministrator(CurrentActor.get())) {
            throw new SettingsProblem.NotAllowed();
        }
    }

    static boolean isAdministrator(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }
}
