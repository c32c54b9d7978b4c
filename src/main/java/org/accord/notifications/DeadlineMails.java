package org.accord.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.notifications.OutboxMail.State;
import org.accord.shared.Language;
import org.accord.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What one look at the deadlines has to say to each person: one thing as a mail of its own, several in one mail. Looking
 * again puts nothing in twice, and ends what a process that died in between began. Runs as the system.
 */
@Component
class DeadlineMails {

    private static final String SOURCE = "deadlines/";

    private final Outbox outbox;
    private final OutboxStore store;
    private final Lines lines;
    private final InstantSource time;

    @Autowired
    DeadlineMails(Outbox outbox, OutboxStore store, Lines lines) {
        this(outbox, store, lines, InstantSource.system());
    }

    DeadlineMails(Outbox outbox, OutboxStore store, Lines lines, InstantSource time) {
        this.outbox = outbox;
        this.store = store;
        this.lines = lines;
        this.time = time;
    }

    /** One thing to say to one person, as {@link Outbox#put} takes it. */
    record Word(MailKey mail, UserId user, String source, String about, String organisation) {

        private Recipient to() {
            return Recipient.user(user);
        }

        private String id() {
            return OutboxMail.id(source, to(), mail);
        }
    }

    /** Puts in what was not said before. */
    void put(List<Word> words, LocalDate day) {
        Map<UserId, List<Word>> byUser =
                words.stream().collect(Collectors.groupingBy(Word::user, LinkedHashMap::new, Collectors.toList()));
        byUser.forEach((user, theirs) -> put(user, theirs, day));
    }

    private void put(UserId user, List<Word> words, LocalDate day) {
        Map<Boolean, List<Word>> unsaid = words.stream()
                .filter(word -> store.find(word.id()).isEmpty())
                .collect(Collectors.partitioningBy(word -> isAtOnce(made(word))));
        Map<Boolean, List<OutboxMail>> stranded = words.stream()
                .flatMap(word -> store.find(word.id()).stream())
                .filter(this::isStranded)
                .collect(Collectors.partitioningBy(this::isAtOnce));
        unsaid.getOrDefault(false, List.of()).forEach(this::putAlone);
        stranded.getOrDefault(false, List.of()).forEach(this::free);
        List<Word> together = unsaid.getOrDefault(true, List.of());
        List<OutboxMail> again = stranded.getOrDefault(true, List.of());
        if (together.size() + again.size() > 1) {
            bundle(user, together, again, day);
        } else {
            together.forEach(this::putAlone);
            again.forEach(this::free);
        }
    }

    private boolean isAtOnce(OutboxMail mail) {
        return outbox.rhythm(mail) == Rhythm.IMMEDIATE;
    }

    private void putAlone(Word word) {
        outbox.put(word.mail(), word.to(), word.source(), word.about(), word.organisation());
    }

    /** Lets it go its own way. */
    private void free(OutboxMail stranded) {
        Rhythm rhythm = outbox.rhythm(stranded);
        if (rhythm != Rhythm.OFF) {
            store.free(stranded, rhythm.isGathered() ? State.HELD : State.WAITING);
        }
    }

    /** True when it was to go out in a mail of several that was never put in: who looked then died in between. */
    private boolean isStranded(OutboxMail said) {
        String bundle = said.digest();
        return said.state() == State.GATHERED
                && bundle != null
                && store.find(bundle).isEmpty();
    }

    private void bundle(UserId user, List<Word> unsaid, List<OutboxMail> stranded, LocalDate day) {
        OutboxMail bundle = bundle(user, day);
        unsaid.forEach(word -> outbox.putGathered(made(word).gatheredIn(bundle.id())));
        stranded.forEach(word -> store.gatherAnew(word, bundle.id()));
        store.put(bundle);
    }

    /** The next one of the day: what came up later that day goes out with another. */
    private OutboxMail bundle(UserId user, LocalDate day) {
        for (int number = 1; ; number++) {
            OutboxMail bundle = OutboxMail.about(
                    MailKey.DEADLINES,
                    Recipient.user(user),
                    SOURCE + day + (number == 1 ? "" : "/" + number),
                    "user/" + user.value(),
                    null,
                    now());
            if (store.find(bundle.id()).isEmpty()) {
                return bundle;
            }
        }
    }

    private OutboxMail made(Word word) {
        return OutboxMail.about(word.mail(), word.to(), word.source(), word.about(), word.organisation(), now());
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What stands in a mail of several, as far as it is still so. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        List<Contents.Line> said = store.gatheredIn(mail.id()).stream()
                .flatMap(gathered -> lines.of(gathered, language).stream())
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contents(
                        Map.of("count", said.size(), "day", day(mail)), "/app/progress", List.of(), said, null));
    }

    private static LocalDate day(OutboxMail bundle) {
        return LocalDate.parse(bundle.source().split("/", -1)[1]);
    }
}
