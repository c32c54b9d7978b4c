package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Instruments and the facts about them, for machines; {@code as-of} and {@code known-as-of} as on the pages. */
@RestController
@RequestMapping(path = "/api/v1/instruments", produces = MediaType.APPLICATION_JSON_VALUE)
class InstrumentsApi {

    private final Instruments instruments;
    private final Clock clock;

    InstrumentsApi(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    @GetMapping
    Map<String, List<InstrumentJson>> list(HttpServletRequest request) {
        return Map.of(
                "instruments",
                instruments.all(on(request), AskedFor.known(request, clock)).stream()
                        .map(InstrumentJson::summary)
                        .toList());
    }

    @GetMapping("/{slug}")
    InstrumentJson instrument(@PathVariable String slug, HttpServletRequest request) {
        return instruments
                .find(slug, on(request), AskedFor.known(request, clock))
                .map(InstrumentJson::whole)
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
    }

    /** What the rule gives if states consent: the n-th {@code state} on the n-th {@code on}. */
    @GetMapping("/{slug}/simulate")
    SimulationJson simulate(@PathVariable String slug, HttpServletRequest request) {
        return instruments
                .find(slug, on(request), AskedFor.known(request, clock))
                .map(Supposing.of(request)::checked)
                .map(SimulationJson::of)
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
    }

    private LocalDate on(HttpServletRequest request) {
        return AskedFor.of(request, clock).asOf().day(clock);
    }
}
