package org.accord.signatories;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The standing that follows from obligations, shown again when a suspension is lifted.
 *
 * @param reason message key below {@code standingReason.}
 * @param ground null for one noted before grounds were
 */
public record ComputedStanding(
        Standing standing, String reason, @Nullable StandingGround ground) {

    /** True when noting the other says something new: another standing, or one that rests on another cycle or day. */
    boolean isToldMoreBy(ComputedStanding other) {
        if (standing != other.standing) {
            return true;
        }
        StandingGround newer = other.ground;
        return standing != Standing.ACTIVE
                && newer != null
                && (ground == null
                        || !ground.cycle().equals(newer.cycle())
                        || !Objects.equals(ground.until(), newer.until()));
    }
}
