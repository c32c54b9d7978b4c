package org.accord.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.pictures.CycleLine;
import org.accord.pictures.Drawn;
import org.accord.pictures.Picture;
import org.accord.pictures.Pictures;
import org.accord.pictures.Printed;
import org.accord.pictures.Progress;
import org.accord.pictures.Tone;
import org.accord.printing.Paper;
import org.accord.progress.Cycle;
import org.accord.progress.IndicatorValue;
import org.accord.progress.ProgressReport;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of a commitment: each indicator against its target, and its values from report to report. */
@Component
class CommitmentPictures {

    private final Pictures pictures;

    CommitmentPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * An indicator and how far it is.
     *
     * @param value the newest that was reported
     * @param percent of the way from the baseline to the target
     * @param values when more than one was reported
     */
    record Gauge<D>(
            Indicator indicator,
            Optional<IndicatorValue> value,
            int percent,
            D progress,
            @Nullable D values) {}

    /** How a picture is drawn: for a page, or for paper. */
    interface Drawing<D> {
        D of(String id, Picture picture);
    }

    Drawing<Drawn> onPage(Language language) {
        return (id, picture) -> pictures.draw(id, picture, language);
    }

    Drawing<Printed> onPaper(Language language) {
        return (id, picture) -> pictures.print(id, picture, language, Paper.WIDTH);
    }

    static <D> List<Gauge<D>> gauges(
            Commitment commitment, List<ProgressReport> newestFirst, Map<String, Cycle> cycles, Drawing<D> drawing) {
        List<Indicator> indicators = commitment.indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> gauge("i" + i, indicators.get(i), newestFirst, cycles, drawing))
                .toList();
    }

    private static <D> Gauge<D> gauge(
            String id,
            Indicator indicator,
            List<ProgressReport> newestFirst,
            Map<String, Cycle> cycles,
            Drawing<D> drawing) {
        Optional<IndicatorValue> newest = newestFirst.stream()
                .flatMap(report -> report.value(indicator.id()).stream())
                .findFirst();
        int percent = newest.map(value -> indicator.percentDone(value.value())).orElse(0);
        Progress progress = new Progress(
                indicator.name(),
                indicator.baseline(),
                indicator.target(),
                newest.map(IndicatorValue::value),
                percent,
                indicator.unit());
        return new Gauge<>(
                indicator,
                newest,
                percent,
                drawing.of(id + "-progress", progress),
                overTime(indicator, newestFirst, cycles)
                        .map(line -> drawing.of(id + "-values", line))
                        .orElse(null));
    }

    private static Optional<CycleLine> overTime(
            Indicator indicator, List<ProgressReport> newestFirst, Map<String, Cycle> cycles) {
        List<ProgressReport> told = newestFirst.reversed().stream()
                .filter(report -> report.value(indicator.id()).isPresent())
                .toList();
        if (told.size() < 2) {
            return Optional.empty();
        }
        List<String> when = told.stream()
                .map(report -> Optional.ofNullable(cycles.get(report.cycle()))
                        .map(Cycle::name)
                        .orElse(report.cycle()))
                .toList();
        List<Optional<Double>> values = told.stream()
                .map(report ->
                        report.value(indicator.id()).map(value -> value.value().doubleValue()))
                .toList();
        String label = indicator.unit().isBlank() ? indicator.name() : indicator.unit();
        return Optional.of(new CycleLine(
                indicator.name(),
                when,
                List.of(new CycleLine.Line(label, Tone.DOING, values)),
                CycleLine.Scale.NUMBER));
    }
}
