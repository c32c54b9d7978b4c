package org.accord.settings;

import java.util.HashMap;
import java.util.Map;
import org.accord.shared.Problem;

/** What settings refuse. */
public abstract sealed class SettingsProblem extends Problem {

    private SettingsProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such schedule, mail or earlier version. */
    public static final class NotFound extends SettingsProblem {
        public NotFound() {
            super(Kind.NOT_FOUND, "settings.notFound", Map.of());
        }
    }

    /** The caller may set this, but not to that. */
    public static final class NotAllowed extends SettingsProblem {
        public NotAllowed() {
            super(Kind.NOT_ALLOWED, "settings.notAllowed", Map.of());
        }
    }

    /** Some fields are wrong; the words of a fault may name further data, such as the contrast that was measured. */
    public static final class Invalid extends SettingsProblem {
        public Invalid(Map<String, String> faults) {
            this(faults, Map.of());
        }

        public Invalid(Map<String, String> faults, Map<String, Object> data) {
            super(Kind.INVALID, "settings.invalid", both(faults, data));
        }

        private static Map<String, Object> both(Map<String, String> faults, Map<String, Object> data) {
            Map<String, Object> both = new HashMap<>(data);
            both.put("faults", Map.copyOf(faults));
            return both;
        }
    }
}
