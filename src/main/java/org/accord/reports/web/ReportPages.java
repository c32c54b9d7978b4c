package org.accord.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.printing.Papers;
import org.accord.register.Recorded;
import org.accord.reports.ImplementationReport;
import org.accord.reports.ReportCsv;
import org.accord.reports.ReportProblem;
import org.accord.reports.Reports;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.SiteFrame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Published reports: the list, each on a page, on paper, and as CSV. */
@Controller
class ReportPages {

    private static final int ROWS = 50;

    private final Reports reports;
    private final Charters charters;
    private final ReportPaper paper;
    private final Papers papers;
    private final ReportPictures pictures;
    private final Messages messages;
    private final Clock clock;

    ReportPages(
            Reports reports,
            Charters charters,
            ReportPaper paper,
            Papers papers,
            ReportPictures pictures,
            Messages messages,
            Clock clock) {
        this.reports = reports;
        this.charters = charters;
        this.paper = paper;
        this.papers = papers;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String list(HttpServletRequest request, Locale locale, Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        model.addAttribute("rows", reports.list(Reports.all().asOf(asked.asOf()).page(asked.page(), ROWS)));
        model.addAttribute(
                "survival", pictures.survival(asked.asOf(), Language.of(locale)).orElse(null));
        return "reports/list";
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        ImplementationReport report = find(id, request).state();
        Language language = Language.of(locale);
        model.addAttribute("report", report);
        model.addAttribute("states", ReportCsv.STATES);
        List<Principle> principles =
                charters.find(report.charter()).map(Charter::principles).orElse(List.of());
        model.addAttribute("principles", principles);
        model.addAttribute("kept", pictures.kept(report, language).orElse(null));
        model.addAttribute(
                "grid", pictures.byPrinciple(report, principles, language).orElse(null));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "reports.title"), "/reports")));
        return "reports/report";
    }

    @GetMapping("/reports/{id}/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, HttpServletRequest request) {
        ImplementationReport report = find(id, request).state();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.id() + ".csv")
                                .build()
                                .toString())
                .body(ReportCsv.of(report).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/reports/{id}.pdf")
    Object paper(
            @PathVariable String id, ServletWebRequest request, @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        Recorded<ImplementationReport> report = find(id, request.getRequest());
        int page = AskedFor.of(request.getRequest(), clock).page();
        return papers.answer(paper.of(report, page, site), report.id(), request);
    }

    private Recorded<ImplementationReport> find(String id, HttpServletRequest request) {
        return reports.find(id, AskedFor.of(request, clock).asOf()).orElseThrow(() -> new ReportProblem.NotFound(id));
    }
}
