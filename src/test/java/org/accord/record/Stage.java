package org.accord.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;

/** Plays the acts of one day, spread over all of it: the first in its first millisecond, the last in its last. */
final class Stage {

    static final Actor COORDINATOR = new Actor(new UserId("coordinator"), "Ilse", Set.of(Role.COORDINATOR), Set.of());

    private final SettableClock clock;
    private final List<Scene> scenes = new ArrayList<>();

    Stage(SettableClock clock) {
        this.clock = clock;
    }

    private record Scene(Actor actor, Runnable act) {}

    static Actor memberOf(OrganisationId organisation) {
        return new Actor(
                new UserId("member-" + organisation.value()),
                "Member",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    void add(Actor actor, Runnable act) {
        scenes.add(new Scene(actor, act));
    }

    void play(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration whole = Duration.between(start, endOf(day));
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            Instant at = start.plus(whole.multipliedBy(i).dividedBy(Math.max(1, scenes.size() - 1)));
            clock.runAt(at, () -> CurrentActor.runAs(scene.actor(), scene.act()));
        }
        scenes.clear();
    }
}
