package org.accord.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty record with a demonstration: every act is made by the live services at its own time, in the order of
 * time, so that history is history. Distributions follow those of real systems of this kind.
 */
@Component
@Order(0)
@Profile("!worker")
@ConditionalOnProperty({"accord.demonstration", "accord.demonstration-data"})
class DemonstrationData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    private static final long SEED = 20181112;

    static final Actor COORDINATOR =
            new Actor(new UserId("demonstration-coordinator"), "Demonstration", Set.of(Role.COORDINATOR), Set.of());

    /** The other one, whom the acceptance of a state needs. */
    static final Actor SECOND =
            new Actor(new UserId("demonstration-second"), "Demonstration", Set.of(Role.COORDINATOR), Set.of());

    private final Register register;
    private final SettableClock clock;
    private final Charters charters;
    private final List<DemonstrationPart> parts;

    DemonstrationData(Register register, SettableClock clock, Charters charters, List<DemonstrationPart> parts) {
        this.register = register;
        this.clock = clock;
        this.charters = charters;
        this.parts = List.copyOf(parts);
    }

    /** One act or few that belong together, at their time. */
    record Scene(Instant at, Actor actor, Runnable act) {

        static Instant time(LocalDate day, int minuteOfDay) {
            return day.atTime(LocalTime.ofSecondOfDay(minuteOfDay * 60L)).toInstant(ZoneOffset.UTC);
        }
    }

    static Actor representative(OrganisationId organisation) {
        return new Actor(
                new UserId("demonstration-" + organisation.value()),
                "Demonstration",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.size() > 0) {
            return;
        }
        Random random = new Random(SEED);
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(
                Scene.time(CharterCatalogue.parisCall().adopted(), 0),
                Actor.SYSTEM,
                () -> charters.open(CharterCatalogue.parisCall())));
        parts.forEach(part -> part.stage(scenes, random));
        scenes.sort(Comparator.comparing(Scene::at));
        scenes.forEach(this::play);
        LOG.info("Demonstration data recorded: {} acts", register.size());
    }

    private void play(Scene scene) {
        clock.runAt(scene.at(), () -> CurrentActor.runAs(scene.actor(), scene.act()));
    }
}
