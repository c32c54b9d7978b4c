package org.accord.torture;

import java.util.List;
import java.util.Map;

/** Every public page and every desk in every width, scheme and direction, once, whatever the rounds. */
public final class LooksTorture implements Ordeal {

    @Override
    public boolean passes(int rounds) {
        return List.of("org.accord.e2e.EveryPageJourney", "org.accord.e2e.WorkspaceJourney").stream()
                .map(journey -> TestsAtLength.run(journey, Map.of("accord.test.every-look", "true")))
                .map(TestsAtLength::hasPassed)
                .reduce(true, Boolean::logicalAnd);
    }
}
