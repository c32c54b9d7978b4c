package org.accord.measures;

import java.time.LocalDate;
import org.accord.shared.CountryCode;

/** National measures in words. */
public final class MeasureFixtures {

    private MeasureFixtures() {}

    /** A law of 2015 about the Budapest Convention. */
    public static MeasureDraft aLaw(String state, String title) {
        return aMeasure(state, Measure.Kind.LAW, title, LocalDate.of(2015, 6, 1));
    }

    public static MeasureDraft aMeasure(String state, Measure.Kind kind, String title, LocalDate since) {
        return new MeasureDraft(
                CountryCode.of(state),
                "budapest",
                "Art. 2",
                kind,
                title,
                "en",
                "https://laws.measures.example/1",
                since,
                false,
                "Official journal (example)");
    }
}
