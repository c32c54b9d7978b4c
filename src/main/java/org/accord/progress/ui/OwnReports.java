package org.accord.progress.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.register.Recorded;
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
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatures;
import org.springframework.core.annotation.Order;

/** What the caller's organisations owe and sent: first what they must do, then what others do, then what is done. */
@SpringComponent
@Order(30)
class OwnReports implements Waiting {

    private static final int MOST = 200;
    private static final String VIEW = "progress";
    private static final Set<ProgressReport.State> RETURNED = Set.of(ProgressReport.State.RETURNED);
    private static final Set<ProgressReport.State> PROPOSED = Set.of(ProgressReport.State.PROPOSED);
    private static final Set<ProgressReport.State> ASKING =
            Set.of(ProgressReport.State.RETURNED, ProgressReport.State.PROPOSED);

    private final Cycles cycles;
    private final Charters charters;
    private final Signatures signatures;
    private final Obligations obligations;
    private final ProgressReports reports;
    private final Messages messages;
    private final Clock clock;

    OwnReports(
            Cycles cycles,
            Charters charters,
            Signatures signatures,
            Obligations obligations,
            ProgressReports reports,
            Messages messages,
            Clock clock) {
        this.cycles = cycles;
        this.charters = charters;
        this.signatures = signatures;
        this.obligations = obligations;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One report, owed or sent.
     *
     * @param cycle id
     * @param commitment id
     * @param toDo true when the next act is the caller's
     * @param returned true when the secretariat asked something
     * @param proposed true when a decision waits for the caller's comment
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
            boolean proposed,
            LocalDate day) {

        String path() {
            return VIEW + "/" + cycle + "/" + commitment;
        }
    }

    /** One report that nobody has put into words yet. */
    private record Entry(boolean toDo, LocalDate day, Function<Language, Row> inWords) {}

    /** A page of the caller's, in the order they should be done. */
    Page<Row> rows(int page, int size, Language language) {
        List<Entry> entries = new ArrayList<>(owed());
        List<Cycle> all = all();
        sent(EnumSet.allOf(ProgressReport.State.class))
                .forEach(report -> entries.add(entry(report, cycle(all, report))));
        return ordered(entries, page, size, language);
    }

    private static Page<Row> ordered(List<Entry> entries, int page, int size, Language language) {
        entries.sort(Comparator.comparing(Entry::toDo).reversed().thenComparing(Entry::day));
        return Page.of(entries, page, size).map(entry -> entry.inWords().apply(language));
    }

    /** What open cycles ask for and nobody has sent. */
    private List<Entry> owed() {
        List<Cycle> open = charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> cycles.open(charter).stream())
                .toList();
        return organisations()
                .flatMap(own -> open.stream()
                        .flatMap(cycle -> obligations.of(cycle, own).stream()
                                .filter(owed -> !owed.isMet())
                                .map(owed ->
                                        new Entry(writes(own), owed.due(), language -> owed(cycle, owed, language)))))
                .toList();
    }

    /** The cycles of every charter. */
    private List<Cycle> all() {
        return charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> cycles.of(charter, AsOf.NOW).stream())
                .toList();
    }

    private List<ProgressSummary> sent(Set<ProgressReport.State> states) {
        return organisations()
                .flatMap(own -> reports.own(own, states, 0, MOST).items().stream())
                .toList();
    }

    private static Stream<OrganisationId> organisations() {
        return CurrentActor.get().organisations().stream();
    }

    private static boolean writes(OrganisationId organisation) {
        return CurrentActor.get().actsFor(organisation);
    }

    private Entry entry(ProgressSummary report, Optional<Cycle> cycle) {
        boolean returned = report.state() == ProgressReport.State.RETURNED && writes(report.organisation());
        LocalDate sent = Days.of(report.firstSubmittedAt());
        LocalDate commentBy = report.commentBy();
        if (commentBy != null && report.awaitsComment(today())) {
            return new Entry(
                    writes(report.organisation()), commentBy, language -> sent(report, cycle, commentBy, language));
        }
        LocalDate day = returned ? cycle.map(one -> lastDay(one, report)).orElse(sent) : sent;
        return new Entry(returned, day, language -> sent(report, cycle, day, language));
    }

    /** With the days that were granted to its signatory. */
    private LocalDate lastDay(Cycle cycle, ProgressSummary report) {
        return obligations.of(cycle, report.organisation()).stream()
                .filter(owed -> owed.commitment().id().equals(report.commitment()))
                .findFirst()
                .map(owed -> owed.due().plusDays(cycle.graceDays()))
                .orElseGet(cycle::endOfGrace);
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
                false,
                owed.due());
    }

    private Row sent(ProgressSummary report, Optional<Cycle> cycle, LocalDate day, Language language) {
        boolean returned = report.state() == ProgressReport.State.RETURNED;
        boolean proposed = report.awaitsComment(today());
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
                returned || proposed,
                returned,
                proposed,
                day);
    }

    private String cycleOf(String organisation, String cycle, Language language) {
        return messages.get(language, "progress.reportOf", "organisation", organisation, "cycle", cycle);
    }

    private String state(ProgressSummary report, LocalDate day, Language language) {
        if (report.awaitsComment(today())) {
            return messages.get(
                    language, "hearing.until", "day", Formats.of(language).shortDay(day));
        }
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
            case SUBMITTED, PROPOSED -> Sign.DOING;
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
        if (CurrentActor.get().writing().isEmpty()) {
            return Waiting.nothing(most);
        }
        List<Cycle> all = all();
        List<Entry> entries = new ArrayList<>(owed());
        sent(ASKING).forEach(report -> entries.add(entry(report, cycle(all, report))));
        entries.removeIf(entry -> !entry.toDo());
        return ordered(entries, 0, most, language).map(row -> thing(row, language));
    }

    @Override
    public long count(Language language) {
        return owed().stream().filter(Entry::toDo).count()
                + CurrentActor.get().writing().stream()
                        .mapToLong(own -> reports.own(own, RETURNED, 0, 1).total() + proposed(own))
                        .sum();
    }

    private long proposed(OrganisationId own) {
        return reports.own(own, PROPOSED, 0, MOST).items().stream()
                .filter(report -> report.awaitsComment(today()))
                .count();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private Thing thing(Row row, Language language) {
        String state = row.returned() ? "todo.returned" : "todo.unsent";
        String act = row.returned() ? "todo.act.answer" : "todo.act.report";
        return new Thing(
                        row.path(),
                        row.who(),
                        row.what(),
                        row.sign(),
                        messages.get(language, row.proposed() ? "hearing.todo" : state),
                        messages.get(language, row.proposed() ? "hearing.todo.act" : act))
                .by(row.day());
    }

    /** The charters under which one of the caller's organisations acts. */
    private Set<String> signed() {
        return CurrentActor.get().writing().stream()
                .flatMap(own -> signatures.of(own, AsOf.NOW).stream())
                .map(Recorded::state)
                .filter(endorsement -> !endorsement.standing().hasLeft())
                .map(Endorsement::charter)
                .collect(Collectors.toSet());
    }

    /** Until when open cycles take reports, for those who sent all of theirs. */
    @Override
    public List<Coming> coming(Language language) {
        Set<String> signed = signed();
        return signed.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                        .filter(cycle -> signed.contains(cycle.charter()))
                        .map(cycle -> new Coming(
                                messages.get(language, "todo.coming.reports", "name", cycle.name()), cycle.closes()))
                        .toList();
    }
}
