package org.accord.progress;

import java.time.LocalDate;
import org.accord.register.Recorded;
import org.accord.shared.LocalisedText;

/**
 * A day of a reporting cycle that people write down.
 *
 * @param charter its name
 * @param cycle as it was recorded last
 * @param day in UTC
 */
public record CycleDay(LocalisedText charter, Recorded<Cycle> cycle, What what, LocalDate day) {

    /** What happens on the day; message keys {@code calendar.<name>}. */
    public enum What {
        /** The first day on which reports are taken. */
        OPENS,
        /** The last day on time. */
        CLOSES,
        /** The last day on which a late report is taken. */
        GRACE_ENDS;

        LocalDate of(Cycle cycle) {
            return switch (this) {
                case OPENS -> cycle.opens();
                case CLOSES -> cycle.closes();
                case GRACE_ENDS -> cycle.endOfGrace();
            };
        }
    }

    /** The same for the same day of the same cycle, wherever it moves. */
    public String id() {
        return cycle.id() + "/" + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
