package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.capacity.NeedSummary;
import org.accord.capacity.Needs;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Commitments;
import org.accord.printing.Paper;
import org.accord.printing.Papers;
import org.accord.printing.Proof;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.LateReports;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.SharedDrafts;
import org.accord.register.Proofs;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.SiteFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A report that was accepted, and before it is sent the same page for those who write it: from one template, so that they
 * read what everyone will read.
 *
 * @see "decision 0046"
 */
@Controller
class ReportPage {

    private static final int MOST_REPORTS = 50;
    private static final int MOST_NEEDS = 10;
    private static final String PATH = "/commitments/{id}/reports/{cycle}";
    private static final String VIEW = "progress/report";

    private final Commitments commitments;
    private final ProgressReports reports;
    private final SharedDrafts drafts;
    private final Needs needs;
    private final LateReports lateness;
    private final Cycles cycles;
    private final CommitmentPictures pictures;
    private final Papers papers;
    private final Proofs proofs;
    private final Messages messages;
    private final Clock clock;

    ReportPage(
            Commitments commitments,
            ProgressReports reports,
            SharedDrafts drafts,
            Needs needs,
            LateReports lateness,
            Cycles cycles,
            CommitmentPictures pictures,
            Papers papers,
            Proofs proofs,
            Messages messages,
            Clock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.drafts = drafts;
        this.needs = needs;
        this.lateness = lateness;
        this.cycles = cycles;
        this.pictures = pictures;
        this.papers = papers;
        this.proofs = proofs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String report(
            @PathVariable String id,
            @PathVariable String cycle,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        Recorded<ProgressReport> report = accepted(id, cycle, asOf);
        model.addAllAttributes(told(report.state(), promised(report), asOf, language, pictures.onPage(language)));
        model.addAllAttributes(ReportTold.decided(report, lateness.isLate(report.state(), asOf)));
        model.addAttribute("needs", needsOf(report.id(), asOf));
        model.addAttribute("crumbs", crumbs(id, language));
        return VIEW;
    }

    private List<NeedSummary> needsOf(String report, AsOf asOf) {
        return needs.list(Needs.all().where("report", report).asOf(asOf).page(0, MOST_NEEDS))
                .items();
    }

    @GetMapping(PATH + ".pdf")
    Object paper(
            @PathVariable String id,
            @PathVariable String cycle,
            ServletWebRequest request,
            @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        AsOf asOf = AskedFor.of(request.getRequest(), clock).asOf();
        Recorded<ProgressReport> report = accepted(id, cycle, asOf);
        Map<String, Object> told =
                told(report.state(), promised(report), asOf, site.language(), pictures.onPaper(site.language()));
        told.putAll(ReportTold.decided(report, lateness.isLate(report.state(), asOf)));
        return papers.answer(
                paper(report.state(), site, proofs.of(report.number()), told), "report-" + report.id(), request);
    }

    /** The same paper without the decision, and marked. */
    @GetMapping("/previews" + PATH + ".pdf")
    Object previewPaper(
            @PathVariable String id,
            @PathVariable String cycle,
            ServletWebRequest request,
            @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        ProgressReport report = drafts.preview(ProgressReport.id(cycle, id));
        Map<String, Object> told = told(
                report, commitment(report, AsOf.NOW), AsOf.NOW, site.language(), pictures.onPaper(site.language()));
        told.put("preview", true);
        return papers.answer(paper(report, site, null, told), "preview-" + report.id(), request);
    }

    private Paper paper(ProgressReport report, SiteFrame site, @Nullable Proof proof, Map<String, Object> told) {
        return new Paper(
                "progress-report",
                site.language(),
                messages.get(site.language(), "reportPage.kind"),
                report.commitmentTitle(),
                Paper.page(site.address(), path(report.commitment(), report.cycle()), site.language()),
                site.moment().day(),
                site.moment().demonstration(),
                proof,
                told);
    }

    /** For those who may write it, and kept nowhere; in the frame of the page that it will be. */
    @GetMapping("/previews" + PATH)
    String preview(
            @PathVariable String id,
            @PathVariable String cycle,
            Locale locale,
            @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site,
            HttpServletResponse response,
            Model model) {
        Language language = Language.of(locale);
        ProgressReport report = drafts.preview(ProgressReport.id(cycle, id));
        PageAddress here = site.address();
        model.addAttribute(
                SiteFrame.ATTRIBUTE,
                new SiteFrame(
                        site.language(),
                        site.languages(),
                        new PageAddress(here.origin(), path(id, cycle), here.query()),
                        site.moment(),
                        site.masthead()));
        model.addAllAttributes(
                told(report, commitment(report, AsOf.NOW), AsOf.NOW, language, pictures.onPage(language)));
        model.addAttribute("preview", true);
        model.addAttribute("crumbs", crumbs(id, language));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return VIEW;
    }

    private List<Link> crumbs(String commitment, Language language) {
        return List.of(
                new Link(messages.get(language, "commitments.title"), "/commitments"),
                new Link(commitment, "/commitments/" + commitment));
    }

    private static String path(String commitment, String cycle) {
        return "/commitments/" + commitment + "/reports/" + cycle;
    }

    /** Only what everyone may read, whoever asks. */
    private Recorded<ProgressReport> accepted(String commitment, String cycle, AsOf asOf) {
        String id = ProgressReport.id(cycle, commitment);
        return reports.find(id, asOf)
                .filter(report -> report.state().state() == ProgressReport.State.ACCEPTED)
                .orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    /**
     * What was promised when the report was accepted: what is amended later is for later reports. By the order of acts,
     * since one may follow another within the same instant.
     */
    private Commitment promised(Recorded<ProgressReport> report) {
        return commitments.history(report.state().commitment()).reversed().stream()
                .filter(revision -> revision.number() < report.number())
                .flatMap(revision -> revision.state().stream())
                .findFirst()
                .orElseThrow(() -> new CommitmentProblem.NotFound(report.state().commitment()));
    }

    private Commitment commitment(ProgressReport report, AsOf asOf) {
        return commitments
                .find(report.commitment(), asOf)
                .map(Recorded::state)
                .orElseThrow(() -> new CommitmentProblem.NotFound(report.commitment()));
    }

    private <D> Map<String, Object> told(
            ProgressReport report,
            Commitment commitment,
            AsOf asOf,
            Language language,
            CommitmentPictures.Drawing<D> drawing) {
        Map<String, Cycle> byId =
                cycles.of(report.charter(), asOf).stream().collect(Collectors.toMap(Cycle::id, Function.identity()));
        Cycle cycle = Optional.ofNullable(byId.get(report.cycle()))
                .orElseThrow(() -> new ProgressProblem.NotFound(report.cycle()));
        Map<String, Object> told =
                ReportTold.of(report, commitment, cycle, gauges(report, commitment, byId, asOf, drawing));
        told.put("path", path(report.commitment(), report.cycle()));
        told.put(
                "heading",
                messages.get(language, "reportPage.heading", "title", report.commitmentTitle(), "cycle", cycle.name()));
        return told;
    }

    private <D> List<CommitmentPictures.Gauge<D>> gauges(
            ProgressReport report,
            Commitment commitment,
            Map<String, Cycle> cycles,
            AsOf asOf,
            CommitmentPictures.Drawing<D> drawing) {
        return commitment.indicators().isEmpty()
                ? List.of()
                : CommitmentPictures.gauges(commitment, upTo(report, asOf), cycles, drawing);
    }

    /** The report and those accepted that were sent before it, newest first. */
    private List<ProgressReport> upTo(ProgressReport report, AsOf asOf) {
        List<String> before = reports
                .list(ProgressReports.all()
                        .where("commitment", report.commitment())
                        .asOf(asOf)
                        .page(0, MOST_REPORTS))
                .items()
                .stream()
                .filter(summary -> !summary.id().equals(report.id()))
                .filter(summary -> summary.firstSubmittedAt().isBefore(report.firstSubmittedAt()))
                .map(ProgressSummary::id)
                .toList();
        return Stream.concat(
                        Stream.of(report),
                        reports.findAll(before, asOf).stream().map(Recorded::state))
                .toList();
    }
}
