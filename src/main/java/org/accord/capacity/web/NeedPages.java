package org.accord.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.Need;
import org.accord.capacity.Needs;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Fact;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of needs, and each on a page. */
@Controller
class NeedPages {

    private final Needs needs;
    private final ProgressReports reports;
    private final InWords words;
    private final Messages messages;
    private final Clock clock;

    NeedPages(Needs needs, ProgressReports reports, InWords words, Messages messages, Clock clock) {
        this.needs = needs;
        this.reports = reports;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/needs")
    String list(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("rows", needs.list(Asked.query(Needs.all(), request, clock)));
        model.addAttribute("words", AskedFor.of(request, clock).words());
        model.addAttribute("filters", Asked.ofNeeds(request, messages, Language.of(locale)));
        return "capacity/needs";
    }

    @GetMapping("/needs/{id}")
    String need(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        Recorded<Need> need = needs.find(id, asOf).orElseThrow(() -> new CapacityProblem.NotFound(id));
        model.addAttribute("need", need.state());
        model.addAttribute("report", report(need.state(), asOf).orElse(null));
        model.addAttribute("facts", facts(need.state(), language));
        model.addAttribute("story", words.story(language, needs.history(id), need.version()));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "capacity.needs"), "/needs")));
        return "capacity/need";
    }

    /** The report in which help was asked for, once everyone reads it. */
    private Optional<ProgressReport> report(Need need, AsOf asOf) {
        return Optional.ofNullable(need.report())
                .flatMap(id -> reports.find(id, asOf))
                .map(Recorded::state)
                .filter(report -> report.state() == ProgressReport.State.ACCEPTED);
    }

    private List<Fact> facts(Need need, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                messages.get(language, "capacity.slots"), Formats.of(language).number(need.slots())));
        facts.add(Fact.of(
                messages.get(language, "capacity.urgency"), messages.get(language, "urgency." + need.urgency())));
        facts.add(Fact.of(messages.get(language, "capacity.when"), words.window(language, need.window())));
        facts.add(Fact.of(messages.get(language, "capacity.languages"), words.languages(language, need.languages())));
        Countries.find(need.asker().country()).ifPresent(country -> {
            facts.add(Fact.of(
                    messages.get(language, "capacity.region"),
                    messages.get(language, "region." + country.region().name())));
            facts.add(Fact.of(
                    messages.get(language, "capacity.income"),
                    messages.get(language, "income." + country.income().name())));
        });
        facts.add(Fact.of(
                messages.get(language, "capacity.mostPartners"),
                Formats.of(language).number(need.mostPartners())));
        return facts;
    }
}
