package org.accord.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.pictures.Drawn;
import org.accord.pictures.HeatGrid;
import org.accord.pictures.Picture;
import org.accord.pictures.Pictures;
import org.accord.pictures.Printed;
import org.accord.pictures.StackedBar;
import org.accord.pictures.SurvivalCurve;
import org.accord.pictures.WorldMap;
import org.accord.printing.Paper;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.KeptPictures;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.Survival;
import org.accord.reports.ImplementationReport;
import org.accord.reports.Tally;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.StandingPictures;
import org.springframework.stereotype.Component;

/** The pictures of reports: how obligations were kept, by principle too, and how long commitments are reported on. */
@Component
class ReportPictures {

    private static final List<Obligation.Kept> KEPT =
            List.of(Obligation.Kept.ON_TIME, Obligation.Kept.LATE, Obligation.Kept.SILENT);

    private final Pictures pictures;
    private final Cycles cycles;
    private final Obligations obligations;
    private final KeptPictures kept;
    private final StandingPictures standings;
    private final Charters charters;
    private final Messages messages;

    ReportPictures(
            Pictures pictures,
            Cycles cycles,
            Obligations obligations,
            KeptPictures kept,
            StandingPictures standings,
            Charters charters,
            Messages messages) {
        this.pictures = pictures;
        this.cycles = cycles;
        this.obligations = obligations;
        this.kept = kept;
        this.standings = standings;
        this.charters = charters;
        this.messages = messages;
    }

    /** The obligations of a report by how they were kept; empty when it counts none. */
    Optional<Drawn> kept(ImplementationReport report, Language language) {
        if (report.total().due() == 0) {
            return Optional.empty();
        }
        return Optional.of(pictures.draw("kept", keptBar(report, language), language));
    }

    /** For paper: how the obligations were kept, and how all signatories stood on the day. */
    List<Printed> printed(ImplementationReport report, Language language) {
        AsOf day = AsOf.endOf(report.asOf());
        List<Printed> printed = new ArrayList<>();
        if (report.total().due() > 0) {
            printed.add(print("kept", keptBar(report, language), language));
        }
        StackedBar standing = standings.bar(report.charter(), day, language);
        if (standing.total() > 0) {
            printed.add(print("standings", standing, language));
        }
        return printed;
    }

    /** Where the states stood on the day of a report. */
    WorldMap map(ImplementationReport report, Language language) {
        return standings.map(report.charter(), AsOf.endOf(report.asOf()), language, CountryCode::slug);
    }

    /** A picture for paper. */
    Printed print(String id, Picture picture, Language language) {
        return pictures.print(id, picture, language, Paper.WIDTH);
    }

    private StackedBar keptBar(ImplementationReport report, Language language) {
        return kept.bar(messages.get(language, "reports.due"), report.total().obligations(), language);
    }

    /** The same by principle. */
    Optional<Drawn> byPrinciple(ImplementationReport report, List<Principle> principles, Language language) {
        List<HeatGrid.Row> rows = principles.stream()
                .filter(principle -> report.byPrinciple().containsKey(String.valueOf(principle.number())))
                .map(principle -> row(
                        principle,
                        report.byPrinciple().getOrDefault(String.valueOf(principle.number()), Tally.NONE),
                        language))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        HeatGrid grid = new HeatGrid(
                messages.get(language, "pictures.byPrincipleAndKept"),
                messages.get(language, "pictures.principle"),
                KEPT.stream().map(kept -> said(kept, language)).toList(),
                rows);
        return Optional.of(pictures.draw("principles", grid, language));
    }

    private static HeatGrid.Row row(Principle principle, Tally tally, Language language) {
        return new HeatGrid.Row(
                principle.number() + ". " + principle.title().in(language),
                KEPT.stream().map(tally::obligations).toList());
    }

    /** How long commitments under the first charter on record are reported on; empty while no cycle is closed. */
    Optional<Drawn> survival(AsOf asOf, Language language) {
        List<Cycle> closed = cycles.of(Explorer.numbered(charters, asOf), asOf).stream()
                .filter(cycle -> cycle.state() == Cycle.State.CLOSED)
                .toList();
        List<SurvivalCurve.Step> steps = obligations.survival(closed, asOf).ages().stream()
                .map(ReportPictures::step)
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String title = messages.get(language, "pictures.survival");
        return Optional.of(pictures.draw("survival", new SurvivalCurve(title, steps), language));
    }

    private static SurvivalCurve.Step step(Survival.Age age) {
        return new SurvivalCurve.Step(age.cycles(), age.followed(), age.fellSilent());
    }

    private String said(Obligation.Kept kept, Language language) {
        return messages.get(language, "kept." + kept.name());
    }
}
