package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Commitments;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A commitment with the reports on it: composed here, because commitments know no reports. */
@Controller
class CommitmentPage {

    private static final int MOST_REPORTS = 50;

    private final Commitments commitments;
    private final ProgressReports reports;
    private final Cycles cycles;
    private final Charters charters;
    private final CommitmentPictures pictures;
    private final Messages messages;
    private final Clock clock;

    CommitmentPage(
            Commitments commitments,
            ProgressReports reports,
            Cycles cycles,
            Charters charters,
            CommitmentPictures pictures,
            Messages messages,
            Clock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.cycles = cycles;
        this.charters = charters;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}")
    String commitment(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        Recorded<Commitment> commitment =
                commitments.find(id, asOf).orElseThrow(() -> new CommitmentProblem.NotFound(id));
        List<Recorded<ProgressReport>> recorded = accepted(id, asOf);
        List<ProgressReport> accepted = recorded.stream().map(Recorded::state).toList();
        Map<String, Cycle> byId = cycles.of(commitment.state().charter(), asOf).stream()
                .collect(Collectors.toMap(Cycle::id, Function.identity()));
        model.addAttribute("commitment", commitment.state());
        model.addAttribute("recorded", commitment);
        model.addAttribute("reports", accepted);
        model.addAttribute("cycles", byId);
        model.addAttribute(
                "milestoneStates",
                accepted.stream().findFirst().map(ProgressReport::milestones).orElse(Map.of()));
        model.addAttribute("gauges", pictures.gauges(commitment.state(), accepted, byId, language));
        model.addAttribute("principles", principles(commitment.state()));
        model.addAttribute(
                "story",
                new CommitmentStory(messages, language)
                        .of(
                                commitments.history(commitment.id()).stream()
                                        .filter(step -> step.version() <= commitment.version())
                                        .toList(),
                                recorded,
                                byId));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "commitments.title"), "/commitments")));
        return "commitments/commitment";
    }

    private List<Recorded<ProgressReport>> accepted(String commitment, AsOf asOf) {
        return reports
                .list(ProgressReports.all()
                        .where("commitment", commitment)
                        .asOf(asOf)
                        .page(0, MOST_REPORTS))
                .items()
                .stream()
                .flatMap(summary -> reports.find(summary.id(), asOf).stream())
                .toList();
    }

    private List<org.accord.charters.Principle> principles(Commitment commitment) {
        return charters.find(commitment.charter()).map(Charter::principles).orElse(List.of()).stream()
                .filter(principle -> commitment.principles().contains(principle.number()))
                .toList();
    }
}
