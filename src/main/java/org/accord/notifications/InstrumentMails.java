package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.instruments.Dossier;
import org.accord.instruments.FactDay;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.Measure;
import org.accord.measures.Measures;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow an instrument what became known of it: each fact, and each measure when it is recorded, amended or
 * taken back. A measure that was changed again meanwhile is told as it is now, once. Runs as the system.
 */
@Component
class InstrumentMails {

    private static final String FACT = "statusfact";
    private static final String RECORDED = "recorded";
    private static final String RECALLED = "recalled";

    /** What changes a measure; the last of these is what a mail can be about. */
    private static final Set<String> CHANGES = Set.of(RECORDED, "amended", RECALLED, "superseded");

    private final Instruments instruments;
    private final Measures measures;
    private final PreferenceStore preferences;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    InstrumentMails(
            Instruments instruments,
            Measures measures,
            PreferenceStore preferences,
            Outbox outbox,
            Messages messages,
            Clock clock) {
        this.instruments = instruments;
        this.measures = measures;
        this.preferences = preferences;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** What became known: of which instrument, in a line, by whom, and where it stands. */
    private record Change(String instrument, String line, String source, String path) {}

    /** Puts in the mails about an act on a fact or a measure; again changes nothing. */
    void tell(Entry entry) {
        change(entry.subject(), source(entry), Language.EN)
                .ifPresent(change -> outbox.put(
                        MailKey.INSTRUMENT_CHANGED,
                        preferences.followers(change.instrument()),
                        source(entry),
                        entry.subject().toString(),
                        null));
    }

    private static String source(Entry entry) {
        return "act/" + entry.number();
    }

    /** Empty when it was superseded, taken back or told of later meanwhile. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        return change(Subject.parse(mail.about()), mail.source(), language)
                .flatMap(change -> instrument(change.instrument())
                        .map(instrument -> Contents.quoting(
                                Map.of(
                                        "instrument",
                                        Particulars.shortened(instrument.name().in(language)),
                                        "change",
                                        change.line()),
                                change.path(),
                                List.of(change.source()))));
    }

    private Optional<Change> change(Subject subject, String source, Language language) {
        return subject.kind().equals(FACT) ? fact(subject.id(), language) : measure(subject.id(), source, language);
    }

    private Optional<Change> fact(String id, Language language) {
        return instruments.history(id).reversed().stream()
                .flatMap(step -> step.state().stream())
                .findFirst()
                .filter(StatusFact::stands)
                .map(fact -> new Change(
                        fact.instrument(),
                        line(fact, language),
                        fact.source().in(language),
                        "/instruments/" + fact.instrument()));
    }

    private String line(StatusFact fact, Language language) {
        String what = messages.get(language, "statusFact." + fact.what().name());
        String day = day(fact.trueOn(), language);
        return Optional.ofNullable(fact.state())
                .map(state -> messages.get(
                        language,
                        "treaties.fact.whom",
                        "what",
                        what,
                        "whom",
                        Countries.name(state, language),
                        "day",
                        day))
                .orElseGet(() -> messages.get(language, "treaties.fact", "what", what, "day", day));
    }

    private Optional<Change> measure(String id, String source, Language language) {
        return measures.history(id).reversed().stream()
                .filter(step -> CHANGES.contains(step.verb()))
                .findFirst()
                .filter(step -> source.equals("act/" + step.number()))
                .flatMap(step -> step.state()
                        .filter(measure -> measure.isCurrent() || step.verb().equals(RECALLED))
                        .map(measure -> new Change(
                                measure.instrument(),
                                line(measure, step.verb(), language),
                                measure.title(),
                                "/states/" + measure.state().slug() + "#measures")));
    }

    private String line(Measure measure, String verb, Language language) {
        String what = messages.get(
                language,
                "treaties.fact.whom",
                "what",
                messages.get(language, "measureKind." + measure.kind()),
                "whom",
                Countries.name(measure.state(), language),
                "day",
                day(measure.since(), language));
        return verb.equals(RECORDED) ? what : messages.get(language, "facts.measure." + verb, "change", what);
    }

    private String day(FactDay when, Language language) {
        return messages.get(
                language,
                "factDay." + when.exactness().name(),
                "day",
                when.day(),
                "month",
                Formats.of(language).month(when.day()),
                "year",
                String.valueOf(when.day().getYear()));
    }

    private Optional<Instrument> instrument(String slug) {
        LocalDate today = Days.of(clock.instant());
        return instruments.find(slug, today, AsOf.NOW).map(Dossier::instrument);
    }
}
