package org.accord.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.pictures.CycleLine;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.Tone;
import org.accord.progress.Cycle;
import org.accord.progress.KeptPictures;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.StandingPictures;
import org.springframework.stereotype.Component;

/** The pictures of the overview: how the last cycle was kept, how the cycles before, and where the states stand. */
@Component
class RecordPictures {

    private static final int MOST_CYCLES = 5;

    private final Pictures pictures;
    private final Obligations obligations;
    private final KeptPictures kept;
    private final StandingPictures standings;
    private final Messages messages;

    RecordPictures(
            Pictures pictures,
            Obligations obligations,
            KeptPictures kept,
            StandingPictures standings,
            Messages messages) {
        this.pictures = pictures;
        this.obligations = obligations;
        this.kept = kept;
        this.standings = standings;
        this.messages = messages;
    }

    /** How the obligations of one cycle were kept. */
    Drawn kept(String cycle, Map<Obligation.Kept, Long> tally, Language language) {
        String title = messages.get(language, "pictures.kept.title", "name", cycle);
        return pictures.draw("kept", kept.bar(title, tally, language), language);
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
                Tone.of(kept.sign()),
                tallies.stream().map(tally -> share(kept, tally)).toList());
    }

    private static Optional<Double> share(Obligation.Kept kept, Map<Obligation.Kept, Long> tally) {
        long all = tally.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? Optional.empty() : Optional.of(100.0 * tally.getOrDefault(kept, 0L) / all);
    }

    /** States by how they stand under a charter. */
    Drawn map(String charter, AsOf asOf, Language language, UnaryOperator<String> to) {
        return pictures.draw(
                "map", standings.map(charter, asOf, language, code -> to.apply("/states/" + code.slug())), language);
    }
}
