package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.accord.instruments.Contested;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instrument;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of instruments, and one of them with all that sources say, as of the day it was true. */
@Controller
class InstrumentPages {

    static final String PAST_NOTE = "instruments.pastNote";

    private final Instruments instruments;
    private final Messages messages;
    private final Clock clock;

    InstrumentPages(Instruments instruments, Messages messages, Clock clock) {
        this.instruments = instruments;
        this.messages = messages;
        this.clock = clock;
    }

    /** One state's line: what weighs most and what is claimed instead, and the rest of what stands. */
    record StateLine(CountryCode state, String name, Contested contested, List<StatusFact> others) {

        /** What is shown of the state. */
        public StatusFact status() {
            return contested.shown();
        }
    }

    @GetMapping("/instruments")
    String list(HttpServletRequest request, Model model) {
        LocalDate on = AskedFor.of(request, clock).asOf().day(clock);
        model.addAttribute("pastNote", PAST_NOTE);
        model.addAttribute("dossiers", instruments.all(on, AskedFor.known(request, clock)));
        return "instruments/list";
    }

    @GetMapping("/instruments/{slug}")
    String instrument(@PathVariable String slug, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        LocalDate on = AskedFor.of(request, clock).asOf().day(clock);
        AsOf known = AskedFor.known(request, clock);
        List<Dossier> all = instruments.all(on, known);
        Dossier dossier = all.stream()
                .filter(one -> one.instrument().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
        model.addAttribute("pastNote", PAST_NOTE);
        model.addAttribute("dossier", dossier);
        model.addAttribute("instrument", dossier.instrument());
        model.addAttribute("states", states(dossier, language));
        model.addAttribute("related", related(dossier.instrument(), all));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "instruments.title"), "/instruments")));
        return "instruments/instrument";
    }

    private static List<StateLine> states(Dossier dossier, Language language) {
        return dossier.byState().entrySet().stream()
                .map(entry -> line(dossier, entry.getKey(), entry.getValue(), language))
                .sorted(Sorting.by(StateLine::name, language))
                .toList();
    }

    private static StateLine line(Dossier dossier, CountryCode state, List<StatusFact> facts, Language language) {
        Contested contested = dossier.contested(state).orElseThrow();
        List<StatusFact> others = facts.stream()
                .filter(fact ->
                        !fact.equals(contested.shown()) && !contested.others().contains(fact))
                .toList();
        return new StateLine(state, Countries.name(state, language), contested, others);
    }

    /** The instrument it adds to, and those that add to it. */
    private static List<Instrument> related(Instrument instrument, List<Dossier> all) {
        return all.stream()
                .map(Dossier::instrument)
                .filter(other -> other.slug().equals(instrument.parent())
                        || instrument.slug().equals(other.parent()))
                .toList();
    }
}
