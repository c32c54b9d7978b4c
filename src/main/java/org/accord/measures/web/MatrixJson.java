package org.accord.measures.web;

import java.time.LocalDate;
import java.util.List;
import org.accord.instruments.StatusFact;
import org.accord.measures.Cell;
import org.accord.measures.Matrix;
import org.accord.measures.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as JSON. A state is an ISO code in lower case, as in addresses; a cell about which nothing is known is left
 * out, which says nothing about the state.
 *
 * @param region as in the address
 */
record MatrixJson(String region, LocalDate asOf, int states, List<CoverageJson> coverage, List<RowJson> rows) {

    /** How many states have what. */
    record CoverageJson(String instrument, long bound, long law, long enforcement, long noInformation) {}

    record RowJson(String state, List<CellJson> cells) {}

    /**
     * One cell.
     *
     * @param status null when no source names the state
     * @param claims ids of facts about all members of a body
     */
    record CellJson(
            String instrument,
            StatusFact.@Nullable What status,
            @Nullable String fact,
            List<String> claims,
            List<MeasureJson> laws,
            List<MeasureJson> enforcement) {

        static CellJson of(Cell cell) {
            return new CellJson(
                    cell.instrument().slug(),
                    cell.status().map(StatusFact::what).orElse(null),
                    cell.status().map(StatusFact::id).orElse(null),
                    cell.claims().stream().map(StatusFact::id).toList(),
                    cell.laws().stream().map(MeasureJson::of).toList(),
                    cell.enforcement().stream().map(MeasureJson::of).toList());
        }
    }

    /** One measure; {@code reviewedOn} is null until somebody other than who recorded it reviewed it. */
    record MeasureJson(
            String id,
            Measure.Kind kind,
            String article,
            String title,
            String language,
            String link,
            LocalDate since,
            boolean exact,
            String source,
            Measure.Author recordedBy,
            LocalDate recordedOn,
            @Nullable LocalDate reviewedOn) {

        static MeasureJson of(Measure measure) {
            return new MeasureJson(
                    measure.id(),
                    measure.kind(),
                    measure.article(),
                    measure.title(),
                    measure.language(),
                    measure.link(),
                    measure.since().day(),
                    measure.since().isExact(),
                    measure.source(),
                    measure.author(),
                    measure.recordedOn(),
                    measure.reviewedOn());
        }
    }

    static MatrixJson of(Matrix matrix) {
        return new MatrixJson(
                matrix.group().slug(),
                matrix.day(),
                matrix.rows().size(),
                matrix.coverage().stream()
                        .map(counted -> new CoverageJson(
                                counted.instrument().slug(),
                                counted.bound(),
                                counted.law(),
                                counted.enforcement(),
                                counted.nothing()))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> new RowJson(
                                row.state().slug(),
                                row.cells().stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .map(CellJson::of)
                                        .toList()))
                        .toList());
    }
}
