package org.accord.shell;

import java.util.List;
import java.util.Random;
import org.accord.instruments.InstrumentCatalogue;
import org.accord.instruments.Instruments;
import org.accord.shell.DemonstrationData.Scene;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The secretariat of the demonstration lists the instruments and records what sources say, as it came to know it. */
@Component
@Order(0)
class DemonstrationInstruments implements DemonstrationPart {

    private static final int LISTING = 60;
    private static final int RECORDING = 90;

    private final Instruments instruments;

    DemonstrationInstruments(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        InstrumentCatalogue.instruments()
                .forEach((day, listed) -> scenes.add(new Scene(
                        Scene.time(day, LISTING),
                        DemonstrationData.COORDINATOR,
                        () -> listed.forEach(instruments::open))));
        InstrumentCatalogue.facts()
                .forEach((day, known) -> scenes.add(new Scene(
                        Scene.time(day, RECORDING),
                        DemonstrationData.COORDINATOR,
                        () -> instruments.recordAll(known))));
    }
}
