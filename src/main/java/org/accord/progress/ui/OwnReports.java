package org.accord.progress.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;

/** What the caller's organisations owe and sent: first what they must do, then what others do, then what is done. */
@SpringComponent
@Order(30)
class OwnReports implements Waiting {

    private static final int MOST = 200;
    private static final String VIEW = "progress";

    private final Cycles cycles;
    private final Obligations obligations;
    private final ProgressReports reports;
    private final Messages messages;

    OwnReports(Cycles cycles, Obligations obligations, ProgressReports reports, Messages messages) {
        this.cycles = cycles;
        this.obligations = obligations;
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * One report, owed or sent.
     *
     * @param cycle id
     * @param commitment id
     * @param toDo true when the next act is the caller's
     * @param returned true when the secretariat asked something
     * @param day by which it is due, or on which it was sent
     */
    record Row(
            String cycle,
            String commitment,
            String who,
            String what,
            Sign sign,
            String state,
            boolean toDo,
            boolean returned,
            LocalDate day) {

        String path() {
            return VIEW + "/" + cycle + "/" + commitment;
        }
    }

    /** All of the caller's, in the order they should be done. */
    List<Row> rows(Language language) {
        List<Row> rows = new ArrayList<>();
        List<Cycle> all = cycles.of(Charters.PARIS_CALL, AsOf.NOW);
        List<Cycle> open = cycles.open(Charters.PARIS_CALL);
        for (OrganisationId organisation : CurrentActor.get().organisations()) {
            List<ProgressSummary> sent = reports.own(organisation, 0, MOST).items();
            Set<String> known = sent.stream().map(ProgressSummary::id).collect(Collectors.toSet());
            open.forEach(cycle -> obligations.of(cycle, organisation).stream()
                    .filter(owed -> !known.contains(
                            ProgressReport.id(cycle.id(), owed.commitment().id())))
                    .forEach(owed -> rows.add(owed(cycle, owed, language))));
            sent.forEach(report -> rows.add(sent(report, cycle(all, report), language)));
        }
        rows.sort(Comparator.comparing(Row::toDo).reversed().thenComparing(Row::day));
        return List.copyOf(rows);
    }

    private Row owed(Cycle cycle, Obligation owed, Language language) {
        boolean late = owed.kept() == Obligation.Kept.SILENT;
        return new Row(
                cycle.id(),
                owed.commitment().id(),
                owed.commitment().title(),
                cycleOf(owed.commitment().organisationName().in(language), cycle.name(), language),
                late ? Sign.LATE : Sign.SILENT,
                messages.get(
                        language,
                        late ? "progress.wasDue" : "progress.dueOn",
                        "day",
                        Formats.of(language).shortDay(owed.due())),
                true,
                false,
                owed.due());
    }

    private Row sent(ProgressSummary report, Optional<Cycle> cycle, Language language) {
        boolean returned = report.state() == ProgressReport.State.RETURNED;
        LocalDate sent = Days.of(report.firstSubmittedAt());
        LocalDate day = returned ? cycle.map(Cycle::endOfGrace).orElse(sent) : sent;
        return new Row(
                report.cycle(),
                report.commitment(),
                report.commitmentTitle(),
                cycleOf(
                        report.organisationName().in(language),
                        cycle.map(Cycle::name).orElse(report.cycle()),
                        language),
                sign(report.state()),
                state(report, day, language),
                returned,
                returned,
                day);
    }

    private String cycleOf(String organisation, String cycle, Language language) {
        return messages.get(language, "progress.reportOf", "organisation", organisation, "cycle", cycle);
    }

    private String state(ProgressSummary report, LocalDate day, Language language) {
        return messages.get(
                language,
                "progress.standsOn",
                "state",
                messages.get(language, "reportState." + report.state().name()),
                "day",
                Formats.of(language).shortDay(day),
                "returned",
                report.state() == ProgressReport.State.RETURNED ? "yes" : "no");
    }

    private static Optional<Cycle> cycle(List<Cycle> cycles, ProgressSummary report) {
        return cycles.stream()
                .filter(cycle -> cycle.id().equals(report.cycle()))
                .findFirst();
    }

    static Sign sign(ProgressReport.State state) {
        return switch (state) {
            case RETURNED -> Sign.LATE;
            case SUBMITTED -> Sign.DOING;
            case ACCEPTED -> Sign.DONE;
        };
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String title() {
        return "todo.reports";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (CurrentActor.get().organisations().isEmpty()) {
            return Waiting.nothing(most);
        }
        List<Row> waiting = rows(language).stream().filter(Row::toDo).toList();
        List<Thing> things =
                waiting.stream().limit(most).map(row -> thing(row, language)).toList();
        return new Page<>(things, 0, most, waiting.size());
    }

    private Thing thing(Row row, Language language) {
        return new Thing(
                        row.path(),
                        row.who(),
                        row.what(),
                        row.sign(),
                        messages.get(language, row.returned() ? "todo.returned" : "todo.unsent"),
                        messages.get(language, row.returned() ? "todo.act.answer" : "todo.act.report"))
                .by(row.day());
    }

    /** Until when open cycles take reports, for those who sent all of theirs. */
    @Override
    public List<Coming> coming(Language language) {
        return CurrentActor.get().organisations().isEmpty()
                ? List.of()
                : cycles.of(Charters.PARIS_CALL, AsOf.NOW).stream()
                        .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                        .map(cycle -> new Coming(
                                messages.get(language, "todo.coming.reports", "name", cycle.name()), cycle.closes()))
                        .toList();
    }
}
