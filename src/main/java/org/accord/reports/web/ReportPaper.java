package org.accord.reports.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.pictures.WorldMap;
import org.accord.printing.Paper;
import org.accord.printing.Part;
import org.accord.register.Proofs;
import org.accord.register.Recorded;
import org.accord.reports.ImplementationReport;
import org.accord.reports.ReportCsv;
import org.accord.reports.Tally;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.SiteFrame;
import org.springframework.stereotype.Component;

/** An implementation report as it is printed: its tables in words, and the silent signatories in parts when many. */
@Component
class ReportPaper {

    private final Charters charters;
    private final Proofs proofs;
    private final ReportPictures pictures;
    private final Messages messages;

    ReportPaper(Charters charters, Proofs proofs, ReportPictures pictures, Messages messages) {
        this.charters = charters;
        this.proofs = proofs;
        this.pictures = pictures;
        this.messages = messages;
    }

    /** One row of counts under its name. */
    record Row(String name, Tally tally) {}

    /** Rows of one kind; {@code label} says what their names are. */
    record Table(String title, String label, List<Row> rows) {}

    Paper of(Recorded<ImplementationReport> recorded, int page, SiteFrame site) {
        ImplementationReport report = recorded.state();
        Language language = site.language();
        String path = "/reports/" + report.id();
        Part part = Part.of(page, report.silent().size(), path + ".pdf");
        return new Paper(
                "report",
                language,
                messages.get(language, "reports.edition." + report.edition()),
                messages.get(
                        language,
                        "reports.report",
                        "from",
                        report.period().from(),
                        "to",
                        report.period().to()),
                Paper.page(site.address(), path, language),
                report.asOf(),
                site.moment().demonstration(),
                proofs.of(recorded.number()),
                content(report, part, language));
    }

    private Map<String, Object> content(ImplementationReport report, Part part, Language language) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "report",
                report,
                "states",
                ReportCsv.STATES,
                "tables",
                part.isFirst() ? tables(report, language) : List.of(),
                "silent",
                part.of(report.silent()),
                "part",
                part));
        if (part.isFirst()) {
            WorldMap map = pictures.map(report, language);
            content.put("pictures", pictures.printed(report, language));
            if (!map.marks().isEmpty()) {
                content.put("map", pictures.print("map", map, language));
                content.put("standings", byStanding(map, language));
            }
        }
        return content;
    }

    /** The table of the map in the room of a few lines: the states of each standing. */
    private static Map<String, List<String>> byStanding(WorldMap map, Language language) {
        Map<String, List<String>> byStanding = new LinkedHashMap<>();
        for (WorldMap.Mark mark : map.key()) {
            List<String> names = map.marks().entrySet().stream()
                    .filter(state -> state.getValue().equals(mark))
                    .map(state -> Countries.name(state.getKey(), language))
                    .sorted(Sorting.of(language))
                    .toList();
            byStanding.put(mark.words(), names);
        }
        return byStanding;
    }

    private List<Table> tables(ImplementationReport report, Language language) {
        String all = messages.get(language, "reports.all");
        Map<String, String> principles = principles(report, language);
        return Stream.of(
                        new Table(all, messages.get(language, "reports.part"), List.of(new Row(all, report.total()))),
                        table(
                                language,
                                "reports.byPrinciple",
                                "commitments.principles",
                                report.byPrinciple(),
                                key -> principles.getOrDefault(key, key)),
                        table(
                                language,
                                "reports.byType",
                                "signatories.type",
                                report.byType(),
                                key -> messages.get(language, "organisationType." + key)),
                        table(
                                language,
                                "reports.byRegion",
                                "signatories.region",
                                report.byRegion(),
                                key -> messages.get(language, "region." + key)))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table table(
            Language language, String title, String label, Map<String, Tally> parts, UnaryOperator<String> named) {
        List<Row> rows = parts.entrySet().stream()
                .map(part -> new Row(named.apply(part.getKey()), part.getValue()))
                .toList();
        return new Table(messages.get(language, title), messages.get(language, label), rows);
    }

    private Map<String, String> principles(ImplementationReport report, Language language) {
        return charters.find(report.charter()).map(Charter::principles).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        principle -> String.valueOf(principle.number()), principle -> named(principle, language)));
    }

    private static String named(Principle principle, Language language) {
        return principle.number() + ". " + principle.title().in(language);
    }
}
