package org.accord.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.InstrumentCatalogue;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.Measures;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.springframework.context.ApplicationContext;

/**
 * Instruments are listed; states sign and ratify, some of it noted late, some noted wrongly and superseded. What they do at
 * home about it is recorded, reviewed, changed, replaced and taken back.
 */
final class RatifyingDays {

    private static final String[] STATES = {"JO", "FR", "KE", "JP", "BR", "EG", "NZ", "DE", "GH", "CL"};
    private static final String INSTRUMENT = "budapest";
    private static final LocalisedText SOURCE = LocalisedText.of(Language.EN, "Depositary notification (example)");

    private final Instruments instruments;
    private final Measures measures;
    private final List<String> measured = new ArrayList<>();

    RatifyingDays(ApplicationContext portal) {
        instruments = portal.getBean(Instruments.class);
        measures = portal.getBean(Measures.class);
    }

    void fill(Stage stage, int day, LocalDate date) {
        if (day == 2) {
            InstrumentCatalogue.instruments()
                    .values()
                    .forEach(listed -> listed.forEach(instrument -> {
                        if (instrument.slug().equals(INSTRUMENT)) {
                            stage.add(Actor.SYSTEM, () -> instruments.open(instrument));
                        }
                    }));
        }
        if (day >= 3 && day % 3 == 0) {
            stage.add(Actor.SYSTEM, () -> note(day, StatusFact.What.SIGNED, FactDay.on(date)));
        }
        if (day >= 6 && day % 4 == 1) {
            stage.add(Actor.SYSTEM, () -> note(day, StatusFact.What.RATIFIED, FactDay.on(date.minusDays(5))));
        }
        if (day >= 5 && day % 2 == 1) {
            stage.add(
                    Actor.SYSTEM,
                    () -> measured.add(measures.record(measure(day, date)).id()));
        }
        if (day >= 8) {
            stage.add(Stage.COORDINATOR, () -> goOn(day, date));
        }
        if (day == 16 || day == 24) {
            int wrong = day - 1 - day % 3;
            stage.add(Actor.SYSTEM, () -> correct(wrong - wrong % 3, date));
        }
    }

    private MeasureDraft measure(int day, LocalDate date) {
        return new MeasureDraft(
                new CountryCode(STATES[day % 6]),
                INSTRUMENT,
                "",
                Measure.Kind.values()[day % 3],
                "Act " + day + " (example)",
                "en",
                "https://laws.accord.example/" + day,
                date.minusDays(day % 4),
                day % 5 == 0,
                "Official journal (example)");
    }

    /** One step with the newest but one. */
    private void goOn(int day, LocalDate date) {
        String id = measured.get(measured.size() - 2);
        Recorded<Measure> now = measures.find(id, AsOf.NOW).orElseThrow();
        if (!now.state().isCurrent()) {
            return;
        }
        switch (day % 5) {
            case 0 -> measures.withdraw(id, now.version());
            case 1 -> measures.amend(id, now.version(), measure(day + 30, date));
            case 2 ->
                measures.successors(now.state()).stream()
                        .findFirst()
                        .ifPresent(by -> measures.supersede(id, now.version(), by.id()));
            default -> {
                if (measures.mayReview(now.state())) {
                    measures.review(id, now.version());
                }
            }
        }
    }

    private void note(int day, StatusFact.What what, FactDay trueOn) {
        instruments.record(FactDraft.of(id(day, what), INSTRUMENT, state(day), what, trueOn, SOURCE));
    }

    /** What was noted as signed on the day was something else. */
    private void correct(int day, LocalDate date) {
        String wrong = id(day, StatusFact.What.SIGNED);
        String right = wrong + ".corrected";
        instruments.record(FactDraft.of(
                right, INSTRUMENT, state(day), StatusFact.What.ACCEDED, FactDay.on(date.minusDays(9)), SOURCE));
        instruments.supersede(wrong, 1, right);
    }

    private static CountryCode state(int day) {
        return new CountryCode(STATES[day % STATES.length]);
    }

    private static String id(int day, StatusFact.What what) {
        return "test." + state(day).slug() + "." + what.name().toLowerCase(java.util.Locale.ROOT) + "-" + day;
    }
}
