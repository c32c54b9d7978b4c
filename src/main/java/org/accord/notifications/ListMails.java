package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.imports.Import;
import org.accord.imports.ImportProblem;
import org.accord.imports.Imports;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow instruments that facts about them came as a list: one mail each for the whole list, and none for
 * a list that was brought in silently. Runs as the system.
 */
@Component
class ListMails {

    private final Imports imports;
    private final Instruments instruments;
    private final PreferenceStore preferences;
    private final Outbox outbox;
    private final Clock clock;

    ListMails(Imports imports, Instruments instruments, PreferenceStore preferences, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.instruments = instruments;
        this.preferences = preferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts in the mails about a list that came in; again changes nothing. */
    void tell(Entry entry) {
        Optional<Import> told = done(entry.subject().id());
        if (told.isEmpty()) {
            return;
        }
        Set<UserId> followers = told.get().instruments().stream()
                .flatMap(slug -> preferences.followers(slug).stream())
                .collect(Collectors.toSet());
        outbox.put(
                MailKey.FACTS_LISTED,
                followers,
                "act/" + entry.number(),
                entry.subject().toString(),
                null);
    }

    /** Empty when the list was undone meanwhile, or nothing in it is followed any more. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        Set<String> followed =
                new TreeSet<>(mail.to().user().map(preferences::followed).orElse(Set.of()));
        List<Instrument> about = done(Subject.parse(mail.about()).id()).stream()
                .flatMap(done -> done.instruments().stream())
                .filter(followed::contains)
                .flatMap(slug -> instrument(slug).stream())
                .toList();
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(Contents.of(
                        Map.of("instruments", names(about, language)),
                        about.size() == 1 ? "/instruments/" + about.getFirst().slug() : "/instruments"));
    }

    private static String names(List<Instrument> about, Language language) {
        return Particulars.shortened(
                about.stream().map(instrument -> instrument.name().in(language)).collect(Collectors.joining(" · ")));
    }

    /** A list that came in and stands, and of which somebody is to hear. */
    private Optional<Import> done(String id) {
        try {
            return Optional.of(imports.find(id).state())
                    .filter(Import::isTold)
                    .filter(read -> read.landed() > read.takenBack())
                    .filter(read -> read.state() == Import.State.DONE || read.state() == Import.State.DISCARDED);
        } catch (ImportProblem.NotFound erased) {
            return Optional.empty();
        }
    }

    private Optional<Instrument> instrument(String slug) {
        LocalDate today = Days.of(clock.instant());
        return instruments.find(slug, today, AsOf.NOW).map(dossier -> dossier.instrument());
    }
}
