package org.accord.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.MatchingCsv;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.printing.Papers;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Fact;
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

/** Published matchings: the newest, each on a page, on paper, and as CSV. */
@Controller
class MatchingPages {

    private static final int ROWS = 100;
    private static final int EARLIER = 20;

    private final Matchings matchings;
    private final InWords words;
    private final MatchingPaper paper;
    private final Papers papers;
    private final Pictures pictures;
    private final Messages messages;
    private final Clock clock;

    MatchingPages(
            Matchings matchings,
            InWords words,
            MatchingPaper paper,
            Papers papers,
            Pictures pictures,
            Messages messages,
            Clock clock) {
        this.matchings = matchings;
        this.words = words;
        this.paper = paper;
        this.papers = papers;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    /** A proposal with its reason in words. */
    record ProposalRow(MatchingReport.Proposal proposal, String reason) {}

    /** A need without proposal with what stood in its way, in words. */
    record UnmatchedRow(MatchingReport.Unmatched unmatched, String reason) {}

    @GetMapping("/matching")
    String newest(HttpServletRequest request, Locale locale, Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        Optional<MatchingReport> latest = matchings.latest(asked.asOf());
        model.addAttribute(
                "earlier",
                matchings
                        .list(Matchings.all().asOf(asked.asOf()).page(0, EARLIER))
                        .items());
        if (latest.isEmpty()) {
            return "capacity/nomatching";
        }
        show(latest.get(), asked, Language.of(locale), model);
        return "capacity/matching";
    }

    @GetMapping("/matching/{id}")
    String matching(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("earlier", List.of());
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "matching.title"), "/matching")));
        AskedFor asked = AskedFor.of(request, clock);
        show(find(id, asked.asOf()).state(), asked, language, model);
        return "capacity/matching";
    }

    @GetMapping("/matching/{id}.pdf")
    Object paper(
            @PathVariable String id, ServletWebRequest request, @ModelAttribute(SiteFrame.ATTRIBUTE) SiteFrame site) {
        AskedFor asked = AskedFor.of(request.getRequest(), clock);
        Recorded<MatchingReport> report = find(id, asked.asOf());
        List<Fact> figures = figures(report.state().figures(), site.language());
        return papers.answer(paper.of(report, asked.page(), figures, site), report.id(), request);
    }

    @GetMapping("/matching/{id}/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        MatchingReport report = find(id, AsOf.NOW).state();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.id() + ".csv")
                                .build()
                                .toString())
                .body(MatchingCsv.of(report).getBytes(StandardCharsets.UTF_8));
    }

    private void show(MatchingReport report, AskedFor asked, Language language, Model model) {
        Page<MatchingReport.Proposal> proposals = page(report.proposals(), asked.page());
        model.addAttribute("report", report);
        model.addAttribute("figures", figures(report.figures(), language));
        model.addAttribute("served", served(report.figures(), language));
        model.addAttribute("proposals", proposals.map(each -> new ProposalRow(each, words.reason(language, each))));
        model.addAttribute(
                "unmatched",
                page(report.unmatched(), asked.page())
                        .map(each -> new UnmatchedRow(each, words.blocking(language, each))));
        model.addAttribute(
                "longest", report.proposals().size() >= report.unmatched().size() ? "proposals" : "unmatched");
    }

    /** Open needs: with a proposal and without. */
    private Drawn served(MatchingReport.Figures figures, Language language) {
        List<StackedBar.Part> parts = List.of(
                new StackedBar.Part(messages.get(language, "pictures.served"), Tone.DONE, figures.served()),
                new StackedBar.Part(
                        messages.get(language, "pictures.unserved"), Tone.SILENT, figures.needs() - figures.served()));
        return pictures.draw("served", new StackedBar(messages.get(language, "pictures.needs"), parts), language);
    }

    private List<Fact> figures(MatchingReport.Figures figures, Language language) {
        Formats formats = Formats.of(language);
        return List.of(
                Fact.of(
                        messages.get(language, "matching.served", "needs", figures.needs()),
                        formats.number(figures.served())),
                Fact.of(
                        messages.get(language, "matching.statesWithNothing", "states", figures.states()),
                        formats.number(figures.statesWithNothing())),
                Fact.of(
                        messages.get(language, "matching.slotsUsed", "slots", figures.slotsOffered()),
                        formats.number(figures.slotsUsed())),
                Fact.of(messages.get(language, "matching.slotsWanted"), formats.number(figures.slotsWanted())));
    }

    private static <T> Page<T> page(List<T> all, int number) {
        int from = Math.min(all.size(), number * ROWS);
        return new Page<>(all.subList(from, Math.min(all.size(), from + ROWS)), number, ROWS, all.size());
    }

    private Recorded<MatchingReport> find(String id, AsOf asOf) {
        return matchings.find(id, asOf).orElseThrow(() -> new CapacityProblem.NotFound(id));
    }
}
