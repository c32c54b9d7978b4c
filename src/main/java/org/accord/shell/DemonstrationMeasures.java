package org.accord.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.Measures;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** National measures of some states, made up and marked as examples, most of them reviewed by a second coordinator. */
@Component
@Order(7)
class DemonstrationMeasures implements DemonstrationPart {

    private static final int RECORDING = 600;
    private static final int REVIEWING = 660;
    private static final Actor REVIEWER =
            new Actor(new UserId("demonstration-reviewer"), "Demonstration", Set.of(Role.COORDINATOR), Set.of());

    private final Measures measures;
    private final Signatories signatories;

    DemonstrationMeasures(Measures measures, Signatories signatories) {
        this.measures = measures;
        this.signatories = signatories;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        int minute = 0;
        for (Map<String, String> row : CsvResource.rows("/demonstration/measures.csv")) {
            LocalDate day = LocalDate.parse(text(row, "on"));
            List<Recorded<Measure>> recorded = new ArrayList<>();
            scenes.add(new Scene(
                    Scene.time(day, RECORDING + minute),
                    DemonstrationData.COORDINATOR,
                    () -> recorded.add(record(row))));
            String reviewed = text(row, "reviewed_after");
            if (!reviewed.isEmpty()) {
                scenes.add(new Scene(
                        Scene.time(day.plusDays(Long.parseLong(reviewed)), REVIEWING + minute),
                        REVIEWER,
                        () -> recorded.forEach(one -> measures.review(one.id(), one.version()))));
            }
            minute++;
        }
    }

    private Recorded<Measure> record(Map<String, String> row) {
        MeasureDraft draft = draft(row);
        return text(row, "by").equals("state")
                ? CurrentActor.callAs(representative(text(row, "state")), () -> measures.record(draft))
                : measures.record(draft);
    }

    private Actor representative(String state) {
        return signatories
                .bySlug(CountryCode.of(state).slug())
                .map(Organisation::id)
                .map(DemonstrationData::representative)
                .orElseThrow();
    }

    private static MeasureDraft draft(Map<String, String> row) {
        return new MeasureDraft(
                CountryCode.of(text(row, "state")),
                text(row, "instrument"),
                text(row, "article"),
                Measure.Kind.valueOf(text(row, "kind")),
                text(row, "title"),
                text(row, "language"),
                text(row, "link"),
                LocalDate.parse(text(row, "since")),
                !text(row, "on_or_before").isEmpty(),
                text(row, "source"));
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
