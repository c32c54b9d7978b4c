package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.accord.instruments.Dossier;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.PortalAddress;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AtomFeed;
import org.accord.shared.web.PageAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What becomes known of an instrument, as an Atom feed: the facts by the day they were recorded, newest first. A fact
 * knows the day on which it was recorded; the beginning of the day stands for it.
 */
@Controller
class InstrumentFeed {

    private static final Comparator<StatusFact> NEWEST_FIRST =
            Comparator.comparing(StatusFact::recordedOn).reversed().thenComparing(StatusFact::id);

    private final Instruments instruments;
    private final Messages messages;
    private final PortalAddress portal;
    private final Clock clock;

    InstrumentFeed(Instruments instruments, Messages messages, PortalAddress portal, Clock clock) {
        this.instruments = instruments;
        this.messages = messages;
        this.portal = portal;
        this.clock = clock;
    }

    @GetMapping("/instruments/{slug}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String slug, HttpServletRequest request, Locale locale) {
        LocalDate on = AskedFor.of(request, clock).asOf().day(clock);
        Dossier dossier = instruments
                .find(slug, on, AskedFor.known(request, clock))
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
        Language language = Language.of(locale);
        String page = portal.to("/instruments/" + slug);
        List<AtomFeed.Entry> entries = dossier.facts().stream()
                .filter(fact -> !fact.isRecalled())
                .sorted(NEWEST_FIRST)
                .map(fact -> entry(fact, page, language))
                .toList();
        return new AtomFeed(
                        page,
                        portal.to(PageAddress.of(request).here()),
                        page,
                        dossier.instrument().name().in(language),
                        messages.get(language, "frame.name"),
                        language,
                        entries)
                .answer();
    }

    private AtomFeed.Entry entry(StatusFact fact, String page, Language language) {
        return new AtomFeed.Entry(
                page + "#" + fact.id(),
                FactWords.of(messages, language).line(fact),
                language,
                fact.recordedOn().atStartOfDay().toInstant(ZoneOffset.UTC),
                page,
                null,
                fact.source().in(language));
    }
}
