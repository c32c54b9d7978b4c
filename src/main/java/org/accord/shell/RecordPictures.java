package org.accord.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.charters.Charters;
import org.accord.pictures.CycleLine;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.pictures.WorldMap;
import org.accord.progress.Cycle;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** The pictures of the overview: how the last cycle was kept, how the cycles before, and where the states stand. */
@Component
class RecordPictures {

    private static final int MOST_CYCLES = 5;
    private static final List<Obligation.Kept> KEPT =
            List.of(Obligation.Kept.ON_TIME, Obligation.Kept.LATE, Obligation.Kept.AWAITED, Obligation.Kept.SILENT);

    private final Pictures pictures;
    private final Obligations obligations;
    private final Signatories signatories;
    private final Messages messages;

    RecordPictures(Pictures pictures, Obligations obligations, Signatories signatories, Messages messages) {
        this.pictures = pictures;
        this.obligations = obligations;
        this.signatories = signatories;
        this.messages = messages;
    }

    /** How the obligations of one cycle were kept. */
    Drawn kept(String cycle, Map<Obligation.Kept, Long> tally, Language language) {
        List<StackedBar.Part> parts = KEPT.stream()
                .filter(kept -> kept != Obligation.Kept.AWAITED || tally.containsKey(kept))
                .map(kept -> new StackedBar.Part(
                        messages.get(language, "kept." + kept.name()), tone(kept), tally.getOrDefault(kept, 0L)))
                .toList();
        String title = messages.get(language, "pictures.kept.title", "name", cycle);
        return pictures.draw("kept", new StackedBar(title, parts), language);
    }

    /** The shares on time and silent over the closed cycles; empty while there is only one. */
    Optional<Drawn> overCycles(List<Cycle> newestFirst, AsOf asOf, Language language) {
        List<Cycle> closed = newestFirst.stream()
                .filter(cycle -> cycle.state() == Cycle.State.CLOSED)
                .limit(MOST_CYCLES)
                .toList()
                .reversed();
        if (closed.size() < 2) {
            return Optional.empty();
        }
        List<Map<Obligation.Kept, Long>> tallies =
                closed.stream().map(cycle -> obligations.tally(cycle, asOf)).toList();
        CycleLine lines = new CycleLine(
                messages.get(language, "pictures.overCycles"),
                closed.stream().map(Cycle::name).toList(),
                List.of(
                        line(Obligation.Kept.ON_TIME, tallies, language),
                        line(Obligation.Kept.LATE, tallies, language),
                        line(Obligation.Kept.SILENT, tallies, language)),
                CycleLine.Scale.PERCENT);
        return Optional.of(pictures.draw("cycles", lines, language));
    }

    private CycleLine.Line line(Obligation.Kept kept, List<Map<Obligation.Kept, Long>> tallies, Language language) {
        return new CycleLine.Line(
                messages.get(language, "kept." + kept.name()),
                tone(kept),
                tallies.stream().map(tally -> share(kept, tally)).toList());
    }

    private static Optional<Double> share(Obligation.Kept kept, Map<Obligation.Kept, Long> tally) {
        long all = tally.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? Optional.empty() : Optional.of(100.0 * tally.getOrDefault(kept, 0L) / all);
    }

    private static Tone tone(Obligation.Kept kept) {
        return switch (kept) {
            case ON_TIME -> Tone.DONE;
            case LATE -> Tone.LATE;
            case AWAITED -> Tone.DOING;
            case SILENT -> Tone.SILENT;
        };
    }

    /** States by how they stand under the charter. */
    Drawn map(AsOf asOf, Language language, UnaryOperator<String> to) {
        IndexQuery states = Signatories.of(Charters.PARIS_CALL).asOf(asOf).where("type", "STATE");
        Map<String, WorldMap.Mark> byCode = new LinkedHashMap<>();
        List<WorldMap.Mark> key = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Map<String, Long> found = signatories.countBy(states.where("standing", standing.name()), "country");
            if (!found.isEmpty()) {
                WorldMap.Mark mark =
                        new WorldMap.Mark(tone(standing), messages.get(language, "standing." + standing.name()));
                found.keySet().forEach(code -> byCode.put(code, mark));
                key.add(mark);
            }
        }
        Map<CountryCode, WorldMap.Mark> marks = new LinkedHashMap<>();
        for (Country country : Countries.all()) {
            WorldMap.Mark mark = byCode.get(country.code().iso2());
            if (mark != null) {
                marks.put(country.code(), mark);
            }
        }
        String title = messages.get(language, "pictures.map");
        return pictures.draw(
                "map", new WorldMap(title, marks, key, code -> to.apply("/states/" + code.slug())), language);
    }

    private static Tone tone(Standing standing) {
        return standing == Standing.WITHDRAWN ? Tone.NONE : Tone.of(standing.sign());
    }
}
