package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.instruments.Dossier;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.SimulationDraft;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.FieldProblem;
import org.accord.shared.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** When an instrument would enter into force if states consented on days that a reader names in the address. */
@Controller
class SimulationPages {

    private static final int ROWS = 5;
    private static final int MORE_ROWS = 10;

    private final Instruments instruments;
    private final Messages messages;
    private final Clock clock;

    SimulationPages(Instruments instruments, Messages messages, Clock clock) {
        this.instruments = instruments;
        this.messages = messages;
        this.clock = clock;
    }

    /** One row of the form, as it was typed, with what is wrong with it. */
    record RowView(
            String state,
            String on,
            @Nullable String wrongState,
            @Nullable String wrongOn) {}

    @GetMapping("/instruments/{slug}/simulate")
    ModelAndView simulate(@PathVariable String slug, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        LocalDate on = AskedFor.of(request, clock).asOf().day(clock);
        Dossier dossier = instruments
                .find(slug, on, AskedFor.known(request, clock))
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
        SimulationDraft draft = Supposing.of(request);
        Map<String, String> faults = draft.faults(dossier);
        fill(model, dossier, Supposing.address("/api/v1/instruments/" + slug + "/simulate", draft), language);
        model.addAttribute("rows", rows(draft, faults, request.getParameter("more") != null, language));
        model.addAttribute("problems", problems(faults, language));
        if (dossier.instrument().rule() != null && faults.isEmpty()) {
            model.addAttribute("simulation", draft.checked(dossier));
        }
        return new ModelAndView(
                "instruments/simulate", model.asMap(), faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private void fill(Model model, Dossier dossier, String json, Language language) {
        model.addAttribute("pastNote", InstrumentPages.PAST_NOTE);
        model.addAttribute("dossier", dossier);
        model.addAttribute("instrument", dossier.instrument());
        model.addAttribute("countries", countries(language));
        model.addAttribute("json", json);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Link(messages.get(language, "instruments.title"), "/instruments"),
                        new Link(
                                dossier.instrument().name().in(language),
                                "/instruments/" + dossier.instrument().slug())));
    }

    private List<RowView> rows(SimulationDraft draft, Map<String, String> faults, boolean more, Language language) {
        List<RowView> rows = new ArrayList<>();
        for (SimulationDraft.Row row : draft.rows()) {
            int at = rows.size();
            rows.add(new RowView(
                    row.state(),
                    row.day().map(LocalDate::toString).orElse(""),
                    wrong(faults.get("state-" + at), language),
                    wrong(faults.get("on-" + at), language)));
        }
        int empty = Math.min(more ? MORE_ROWS : ROWS, SimulationDraft.MOST_ROWS - rows.size());
        for (int i = 0; i < empty; i++) {
            rows.add(new RowView("", "", null, null));
        }
        return rows;
    }

    private @Nullable String wrong(@Nullable String fault, Language language) {
        return Optional.ofNullable(fault)
                .map(key -> messages.get(language, "invalid." + key))
                .orElse(null);
    }

    private List<FieldProblem> problems(Map<String, String> faults, Language language) {
        return faults.entrySet().stream()
                .map(fault -> new FieldProblem(
                        fault.getKey(),
                        label(fault.getKey(), language) + messages.get(language, "common.colon") + " "
                                + messages.get(language, "invalid." + fault.getValue())))
                .toList();
    }

    private String label(String field, Language language) {
        int dash = field.indexOf('-');
        int number = Integer.parseInt(field.substring(dash + 1)) + 1;
        return messages.get(language, "treaties." + field.substring(0, dash), "number", number);
    }

    private static List<String> countries(Language language) {
        return Countries.all().stream()
                .map(country -> country.name(language))
                .sorted(Sorting.of(language))
                .toList();
    }
}
