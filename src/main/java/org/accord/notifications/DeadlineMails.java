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
    private final PreferenceStore preferences;
    private final Lines lines;
    private final InstantSource time;

    @Autowired
    DeadlineMails(Outbox outbox, OutboxStore store, PreferenceStore preferences, Lines lines) {
        this(outbox, store, preferences, lines, InstantSource.system());
    }

    DeadlineMails(Outbox outbox, OutboxStore store, PreferenceStore preferences, Lines lines, InstantSource time) {
        this.outbox = outbox;
        this.store = store;
        this.preferences = preferences;
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
        String bundle = OutboxMail.id(SOURCE + day, Recipient.user(user), MailKey.DEADLINES);
        List<Word> unsaid =
                words.stream().filter(word -> store.find(word.id()).isEmpty()).toList();
        if (unsaid.size() == 1 || preferences.rhythm(user, MailKind.DEADLINES) != Rhythm.IMMEDIATE) {
            unsaid.forEach(
                    word -> outbox.put(word.mail(), word.to(), word.source(), word.about(), word.organisation()));
            return;
        }
        unsaid.forEach(word -> store.put(gathered(word, bundle)));
        if (!unsaid.isEmpty() || words.stream().anyMatch(word -> isIn(bundle, word))) {
            outbox.put(MailKey.DEADLINES, Recipient.user(user), SOURCE + day, "user/" + user.value(), null);
        }
    }

    private boolean isIn(String bundle, Word word) {
        return store.find(word.id()).filter(put -> bundle.equals(put.digest())).isPresent();
    }

    private OutboxMail gathered(Word word, String bundle) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        return OutboxMail.about(word.mail(), word.to(), word.source(), word.about(), word.organisation(), now)
                .gatheredIn(bundle);
    }

    /** What stands in a mail of several, as far as it is still so. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        List<Contents.Line> said = store.gatheredIn(mail.id()).stream()
                .flatMap(gathered -> lines.of(gathered, language).stream())
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contents(
                        Map.of(
                                "count",
                                said.size(),
                                "day",
                                LocalDate.parse(mail.source().substring(SOURCE.length()))),
                        "/app/progress",
                        List.of(),
                        said,
                        null));
    }
}
