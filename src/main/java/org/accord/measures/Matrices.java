package org.accord.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Puts together what became of instruments: who is bound, and what was done about it at home. Two questions to the search
 * index for a whole group of states.
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Matrices {

    private final Instruments instruments;
    private final Measures measures;

    Matrices(Instruments instruments, Measures measures) {
        this.instruments = instruments;
        this.measures = measures;
    }

    /** The matrix of a group; {@code on} is the day things were true, {@code known} the moment they were recorded by. */
    public Matrix of(StateGroup group, LocalDate on, AsOf known) {
        List<CountryCode> states = group.states(on);
        List<Known> all = dossiers(on, known);
        Map<CountryCode, List<Measure>> done = states.isEmpty()
                ? Map.of()
                : measures.standing(states, on, known).stream().collect(Collectors.groupingBy(Measure::state));
        return new Matrix(
                group,
                on,
                all.stream().map(one -> one.dossier().instrument()).toList(),
                states.stream()
                        .map(state -> new Matrix.Row(state, cells(state, all, done.getOrDefault(state, List.of()))))
                        .toList());
    }

    /** What is known of one state, for every instrument about which anything is. */
    public List<Cell> of(CountryCode state, LocalDate on, AsOf known) {
        return cells(state, dossiers(on, known), measures.standing(Set.of(state), on, known)).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** A dossier with its facts by state, sorted out once. */
    private record Known(Dossier dossier, Map<CountryCode, StatusFact> status) {

        static Known of(Dossier dossier) {
            return new Known(
                    dossier,
                    dossier.byState().keySet().stream()
                            .collect(Collectors.toMap(
                                    state -> state,
                                    state -> dossier.statusOf(state).orElseThrow())));
        }

        Cell cell(CountryCode state, List<Measure> done) {
            return new Cell(
                    dossier.instrument(),
                    Optional.ofNullable(status.get(state)),
                    dossier.claimsCovering(state),
                    done.stream()
                            .filter(measure -> measure.instrument()
                                    .equals(dossier.instrument().slug()))
                            .toList());
        }
    }

    private List<Known> dossiers(LocalDate on, AsOf known) {
        return instruments.all(on, known).stream()
                .filter(dossier -> Measures.asksStatesToAct(dossier.instrument()))
                .map(Known::of)
                .toList();
    }

    private static List<Cell> cells(CountryCode state, List<Known> all, List<Measure> done) {
        return all.stream().map(known -> known.cell(state, done)).toList();
    }
}
