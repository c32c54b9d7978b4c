package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instruments;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.ProgressReports;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Fact;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The overview: one finding, the figures, the newest reports, the principles of the first charter, the other charters. */
@Controller
class HomePage {

    private static final int LATEST = 6;
    private static final int NEWEST_ACTS = 6;

    private final Charters charters;
    private final Signatories signatories;
    private final Commitments commitments;
    private final Cycles cycles;
    private final Obligations obligations;
    private final ProgressReports reports;
    private final Instruments instruments;
    private final PublicActs acts;
    private final RecordPictures pictures;
    private final Messages messages;
    private final Clock clock;

    HomePage(
            Charters charters,
            Signatories signatories,
            Commitments commitments,
            Cycles cycles,
            Obligations obligations,
            ProgressReports reports,
            Instruments instruments,
            PublicActs acts,
            RecordPictures pictures,
            Messages messages,
            Clock clock) {
        this.charters = charters;
        this.signatories = signatories;
        this.commitments = commitments;
        this.cycles = cycles;
        this.obligations = obligations;
        this.reports = reports;
        this.instruments = instruments;
        this.acts = acts;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        List<Charter> known = charters.all(asOf);
        String first = known.isEmpty() ? Charters.PARIS_CALL : known.getFirst().slug();
        List<Cycle> all = cycles.of(first, asOf);
        Tally tally = tally(all, asOf);
        model.addAttribute("cycle", tally.cycle());
        model.addAttribute("reportedPercent", tally.receivedPercent());
        model.addAttribute("silentPercent", tally.silentPercent());
        all.stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                .findFirst()
                .ifPresent(cycle -> model.addAttribute("openCycle", Running.of(cycle, obligations.tally(cycle, asOf))));
        IndexQuery everybody = Signatories.listed(known.size() > 1 ? Signatories.everybody() : Signatories.of(first))
                .asOf(asOf);
        long signed = signatories.count(everybody);
        model.addAttribute("signed", signed);
        model.addAttribute("figures", figures(asOf, everybody, signed, tally, language));
        model.addAttribute("charters", sideBySide(known, asOf));
        model.addAttribute(
                "latest",
                reports.list(ProgressReports.all().asOf(asOf).page(0, LATEST)).items());
        model.addAttribute(
                "principles",
                known.stream().findFirst().map(Charter::principles).orElse(List.of()));
        model.addAttribute("acts", acts.newest(asOf, NEWEST_ACTS, language));
        model.addAttribute("waiting", waiting(asOf));
        IndexQuery promised = Commitments.all().asOf(asOf);
        model.addAttribute(
                "byPrinciple",
                commitments.countBy(known.size() > 1 ? promised.where("charter", first) : promised, "principle"));
        draw(first, all, tally, asOf, PageAddress.of(request), language, model);
        return "shell/home";
    }

    /**
     * A charter beside others.
     *
     * @param signed how many signatories count
     */
    record Side(Charter charter, long signed) {}

    /** Nothing while there is only one. */
    private List<Side> sideBySide(List<Charter> known, AsOf asOf) {
        return known.size() < 2
                ? List.of()
                : known.stream()
                        .map(charter -> new Side(
                                charter,
                                signatories.count(
                                        Signatories.listed(charter.slug()).asOf(asOf))))
                        .toList();
    }

    private void draw(
            String charter,
            List<Cycle> all,
            Tally tally,
            AsOf asOf,
            PageAddress address,
            Language language,
            Model model) {
        if (!tally.cycle().isEmpty()) {
            model.addAttribute("kept", pictures.kept(tally.cycle(), tally.kept(), language));
        }
        model.addAttribute(
                "overCycles", pictures.overCycles(all, asOf, language).orElse(null));
        model.addAttribute("map", pictures.map(charter, asOf, language, address::to));
    }

    /** Treaties that are counted towards their entry into force. */
    private List<Dossier> waiting(AsOf asOf) {
        return instruments.all(asOf.day(clock), asOf).stream()
                .filter(dossier ->
                        dossier.binding() == Dossier.Binding.WAITING || dossier.binding() == Dossier.Binding.REACHED)
                .toList();
    }

    private List<Fact> figures(AsOf asOf, IndexQuery all, long signed, Tally tally, Language language) {
        Formats formats = Formats.of(language);
        return List.of(
                Fact.of(messages.get(language, "home.signatories"), formats.number(signed)),
                Fact.of(
                        messages.get(language, "home.states"),
                        formats.number(signatories.count(all.where("type", "STATE")))),
                Fact.of(
                        messages.get(language, "home.commitments"),
                        formats.number(commitments.count(Commitments.all().asOf(asOf)))),
                Fact.of(messages.get(language, "home.onTime"), onTime(tally, language)));
    }

    private String onTime(Tally tally, Language language) {
        return tally.kept().isEmpty()
                ? messages.get(language, "home.noneDue")
                : Formats.of(language).percent(tally.onTimePercent());
    }

    private Tally tally(List<Cycle> all, AsOf asOf) {
        return all.stream()
                .filter(cycle -> cycle.state() == Cycle.State.CLOSED)
                .findFirst()
                .map(cycle -> new Tally(cycle.name(), obligations.tally(cycle, asOf)))
                .orElse(new Tally("", Map.of()));
    }

    /** A cycle that takes reports: until when, and how many of those owed have come. */
    record Running(String name, LocalDate closes, long received, long owed) {
        static Running of(Cycle cycle, Map<Obligation.Kept, Long> kept) {
            long owed = kept.values().stream().mapToLong(Long::longValue).sum();
            long received =
                    kept.getOrDefault(Obligation.Kept.ON_TIME, 0L) + kept.getOrDefault(Obligation.Kept.LATE, 0L);
            return new Running(cycle.name(), cycle.closes(), received, owed);
        }
    }

    /** The last closed cycle's obligations in whole percent. */
    private record Tally(String cycle, Map<Obligation.Kept, Long> kept) {

        long onTimePercent() {
            return percent(count(Obligation.Kept.ON_TIME));
        }

        long receivedPercent() {
            return percent(count(Obligation.Kept.ON_TIME) + count(Obligation.Kept.LATE));
        }

        long silentPercent() {
            return percent(count(Obligation.Kept.SILENT));
        }

        private long count(Obligation.Kept how) {
            return kept.getOrDefault(how, 0L);
        }

        private long percent(long part) {
            long all = kept.values().stream().mapToLong(Long::longValue).sum();
            return all == 0 ? 0 : Math.round(100.0 * part / all);
        }
    }
}
