package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Commitments;
import org.accord.commitments.Partners;
import org.accord.contributions.Contributions;
import org.accord.printing.Paper;
import org.accord.printing.Papers;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.LateReports;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.register.Proofs;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.SiteFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** A commitment with the reports on it: composed here, because commitments know no reports. */
@Controller
class CommitmentPage {

    private static final int MOST_CONTRIBUTIONS = 100;
    private static final int MOST_REPORTS = 50;
    private static final int FIRST_PARTNERS = 10;

    private final Commitments commitments;
    private final Partners partners;
    private final ProgressReports reports;
    private final LateReports lateness;
    private final Cycles cycles;
    private final Contributions contributions;
    private final Charters charters;
    private final CommitmentPictures pictures;
    private final Papers papers;
    private final Proofs proofs;
    private final Messages messages;
    private final Clock clock;

    CommitmentPage(
            Commitments commitments,
            Partners partners,
            ProgressReports reports,
            LateReports lateness,
            Cycles cycles,
            Contributions contributions,
            Charters charters,
            CommitmentPictures pictures,
            Papers papers,
            Proofs proofs,
            Messages messages,
            Clock clock) {
        this.commitments = commitments;
        this.partners = partners;
        this.reports = reports;
        this.lateness = lateness;
        this.cycles = cycles;
        this.contributions = contributions;
        this.charters = charters;
        this.pictures = pictures;
        this.papers = papers;
        this.proofs = proofs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}")
    String commitment(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        model.addAllAttributes(told(find(id, asOf), asOf, language, pictures.onPage(language)));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "commitments.title"), "/commitments")));
        return "commitments/commitment";
    }

    /** On paper only what everyone may read. */
    @GetMapping("/commitments/{id}.pdf")
    Object paper(
            @PathVariable String id, ServletWebRequest request, @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        AsOf asOf = AskedFor.of(request.getRequest(), clock).asOf();
        Recorded<Commitment> commitment = find(id, asOf);
        if (!commitment.state().state().isPublic()) {
            throw new CommitmentProblem.NotFound(id);
        }
        Map<String, Object> told = told(commitment, asOf, site.language(), pictures.onPaper(site.language()));
        told.put(
                "paragraphs",
                commitment
                        .state()
                        .description()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
        Paper paper = new Paper(
                "commitment",
                site.language(),
                messages.get(site.language(), "commitments.commitment"),
                commitment.state().title(),
                Paper.page(site.address(), "/commitments/" + commitment.id(), site.language()),
                site.moment().day(),
                site.moment().demonstration(),
                proofs.of(commitment.number()),
                told);
        return papers.answer(paper, "commitment-" + commitment.id(), request);
    }

    private Recorded<Commitment> find(String id, AsOf asOf) {
        return commitments.find(id, asOf).orElseThrow(() -> new CommitmentProblem.NotFound(id));
    }

    private <D> Map<String, Object> told(
            Recorded<Commitment> commitment, AsOf asOf, Language language, CommitmentPictures.Drawing<D> drawing) {
        List<Recorded<ProgressReport>> recorded = accepted(commitment.id(), asOf);
        List<ProgressReport> accepted = recorded.stream().map(Recorded::state).toList();
        Map<String, Cycle> byId = cycles.of(commitment.state().charter(), asOf).stream()
                .collect(Collectors.toMap(Cycle::id, Function.identity()));
        Map<String, Object> told = new HashMap<>();
        told.putAll(new CommitmentParts(commitment.state(), language, messages).told());
        told.put("commitment", commitment.state());
        told.put("recorded", commitment);
        told.put("partnerCount", partners.count(commitment.id(), asOf));
        told.put(
                "partners",
                partners.list(Partners.taking(commitment.id(), language)
                                .asOf(asOf)
                                .page(0, FIRST_PARTNERS))
                        .items());
        told.put("reports", accepted);
        told.put(
                "lateReports",
                accepted.stream()
                        .filter(report -> lateness.isLate(report, asOf))
                        .map(ProgressReport::id)
                        .toList());
        told.put("cycles", byId);
        told.put(
                "contributions",
                contributions.printed(commitment.id(), asOf, 0, MOST_CONTRIBUTIONS).items().stream()
                        .map(Recorded::state)
                        .toList());
        told.put(
                "milestoneStates",
                accepted.stream().findFirst().map(ProgressReport::milestones).orElse(Map.of()));
        told.put("gauges", CommitmentPictures.gauges(commitment.state(), accepted, byId, drawing));
        Optional<Charter> charter = charters.find(commitment.state().charter(), asOf);
        told.put("principles", principles(commitment.state(), charter));
        List<Revision<Commitment>> steps = steps(commitment);
        told.put("indicatorNames", indicatorNames(steps));
        told.put("story", new CommitmentStory(messages, charter, language).of(steps, recorded, byId));
        return told;
    }

    private List<Revision<Commitment>> steps(Recorded<Commitment> commitment) {
        return commitments.history(commitment.id()).stream()
                .filter(step -> step.version() <= commitment.version())
                .toList();
    }

    /** Of those, too, that were reported on and are no longer promised. */
    private static Map<String, String> indicatorNames(List<Revision<Commitment>> steps) {
        Map<String, String> names = new HashMap<>();
        steps.stream()
                .flatMap(step -> step.state().stream())
                .flatMap(state -> state.indicators().stream())
                .forEach(indicator -> names.put(indicator.id(), indicator.name()));
        return names;
    }

    private List<Recorded<ProgressReport>> accepted(String commitment, AsOf asOf) {
        List<String> ids = reports
                .list(ProgressReports.all()
                        .where("commitment", commitment)
                        .asOf(asOf)
                        .page(0, MOST_REPORTS))
                .items()
                .stream()
                .map(ProgressSummary::id)
                .toList();
        return reports.findAll(ids, asOf);
    }

    private static List<Principle> principles(Commitment commitment, Optional<Charter> charter) {
        return charter.map(Charter::principles).orElse(List.of()).stream()
                .filter(principle -> commitment.principles().contains(principle.number()))
                .toList();
    }
}
