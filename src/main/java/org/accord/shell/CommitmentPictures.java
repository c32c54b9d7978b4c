package org.accord.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.pictures.CycleLine;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.Progress;
import org.accord.pictures.Tone;
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
     * @param values when more than one was reported
     */
    record Gauge(
            Indicator indicator, Drawn progress, @Nullable Drawn values) {}

    List<Gauge> gauges(
            Commitment commitment, List<ProgressReport> newestFirst, Map<String, Cycle> cycles, Language language) {
        List<Indicator> indicators = commitment.indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> gauge("i" + i, indicators.get(i), newestFirst, cycles, language))
                .toList();
    }

    private Gauge gauge(
            String id,
            Indicator indicator,
            List<ProgressReport> newestFirst,
            Map<String, Cycle> cycles,
            Language language) {
        Optional<IndicatorValue> newest = newestFirst.stream()
                .flatMap(report -> report.value(indicator.id()).stream())
                .findFirst();
        Progress progress = new Progress(
                indicator.name(),
                indicator.baseline(),
                indicator.target(),
                newest.map(IndicatorValue::value),
                newest.map(value -> indicator.percentDone(value.value())).orElse(0),
                indicator.unit());
        return new Gauge(
                indicator,
                pictures.draw(id + "-progress", progress, language),
                overTime(id, indicator, newestFirst, cycles, language));
    }

    private @Nullable Drawn overTime(
            String id,
            Indicator indicator,
            List<ProgressReport> newestFirst,
            Map<String, Cycle> cycles,
            Language language) {
        List<ProgressReport> told = newestFirst.reversed().stream()
                .filter(report -> report.value(indicator.id()).isPresent())
                .toList();
        if (told.size() < 2) {
            return null;
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
        CycleLine line = new CycleLine(
                indicator.name(), when, List.of(new CycleLine.Line(label, Tone.DOING, values)), CycleLine.Scale.NUMBER);
        return pictures.draw(id + "-values", line, language);
    }
}
