package org.accord.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.pictures.Picture;
import org.accord.progress.KeptPictures;
import org.accord.review.Reviews;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.UserId;
import org.accord.signatories.Application;
import org.accord.signatories.Applications;
import org.springframework.stereotype.Component;

/**
 * One mail a day, or on Mondays, instead of many: what was held for the person, and for coordinators what waits at
 * all. Runs as the system.
 */
@Component
class Digests {

    private static final String SOURCE = "digest/";

    private final OutboxStore store;
    private final OutboxBookStore book;
    private final PreferenceStore preferences;
    private final Outbox outbox;
    private final Recipients recipients;
    private final Lines said;
    private final KeptPictures pictures;
    private final Applications applications;
    private final Reviews reviews;
    private final Messages messages;
    private final MailSettings settings;
    private final Clock clock;
    private final InstantSource time = InstantSource.system();

    Digests(
            OutboxStore store,
            OutboxBookStore book,
            PreferenceStore preferences,
            Outbox outbox,
            Recipients recipients,
            Lines said,
            KeptPictures pictures,
            Applications applications,
            Reviews reviews,
            Messages messages,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.preferences = preferences;
        this.outbox = outbox;
        this.recipients = recipients;
        this.said = said;
        this.pictures = pictures;
        this.applications = applications;
        this.reviews = reviews;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts in the digests of today, once its hour has come; again changes nothing. A portal that was first started after
     * that hour begins tomorrow.
     */
    void make() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant due = day.atTime(settings.digestHour(), 0).toInstant(ZoneOffset.UTC);
        boolean isMade = book.digestsMade().filter(made -> !made.isBefore(day)).isPresent();
        if (now.isBefore(due) || isMade || book.followed(now).since().isAfter(due)) {
            return;
        }
        readers(day)
                .forEach(user ->
                        outbox.put(MailKey.DIGEST, Recipient.user(user), SOURCE + day, "user/" + user.value(), null));
        book.digestsMade(day);
    }

    private Set<UserId> readers(LocalDate day) {
        Set<UserId> readers = new LinkedHashSet<>();
        for (OutboxMail held : store.in(OutboxMail.State.HELD)) {
            held.to()
                    .user()
                    .filter(user -> isDue(preferences.rhythm(user, held.mail().kind()), day))
                    .ifPresent(readers::add);
        }
        recipients.coordinators().stream()
                .filter(user -> isDue(work(user), day) && work(user).isGathered())
                .forEach(readers::add);
        return readers;
    }

    /**
     * What a digest says. Its first sender gathers what is held; whoever sends it again after a failure finds the same
     * in it, so that a server may take two for one.
     */
    Optional<Contents> of(OutboxMail digest, Language language) {
        LocalDate day = LocalDate.parse(digest.source().substring(SOURCE.length()));
        if (digest.starts() == 1 && digest.state() == OutboxMail.State.SENDING) {
            if (isOvertaken(digest, day)) {
                return Optional.empty();
            }
            gather(digest, day);
        }
        List<Contents.Line> lines = new ArrayList<>();
        for (OutboxMail gathered : store.gatheredIn(digest.id())) {
            said.of(gathered, language).ifPresent(lines::add);
        }
        boolean ofTheSecretariat = digest.to()
                .user()
                .filter(user -> isCoordinator(user) && work(user).isGathered())
                .isPresent();
        if (ofTheSecretariat) {
            lines.addAll(waiting(language));
        }
        Picture picture = ofTheSecretariat ? pictures.openCycle(language).orElse(null) : null;
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Contents(Map.of("count", lines.size(), "day", day), "/app/", List.of(), lines, picture));
    }

    /** After days without a mail server the newest digest says what all of them would. */
    private boolean isOvertaken(OutboxMail digest, LocalDate day) {
        return book.digestsMade()
                .filter(day::isBefore)
                .map(made -> OutboxMail.id(SOURCE + made, digest.to(), MailKey.DIGEST))
                .flatMap(store::find)
                .isPresent();
    }

    private void gather(OutboxMail digest, LocalDate day) {
        UserId user = digest.to().user().orElseThrow();
        for (OutboxMail held : store.heldFor(digest.to())) {
            Rhythm rhythm = preferences.rhythm(user, held.mail().kind());
            if (rhythm == Rhythm.OFF) {
                store.dropHeld(held.id(), time.instant());
            } else if (isDue(rhythm, day)) {
                store.gather(held.id(), digest.id());
            }
        }
    }

    private List<Contents.Line> waiting(Language language) {
        List<Contents.Line> lines = new ArrayList<>();
        count(
                        "mail.waiting.applications",
                        applications.queue(Application.State.SUBMITTED, 0, 1).total(),
                        "/app/applications",
                        language)
                .ifPresent(lines::add);
        count("mail.waiting.reports", reviews.queue("", 0, 1).total(), "/app/reviews", language)
                .ifPresent(lines::add);
        return lines;
    }

    private Optional<Contents.Line> count(String key, long number, String path, Language language) {
        return number == 0
                ? Optional.empty()
                : Optional.of(new Contents.Line(messages.get(language, key, "count", number), path));
    }

    private Rhythm work(UserId user) {
        return preferences.rhythm(user, MailKind.WORK);
    }

    private boolean isCoordinator(UserId user) {
        return recipients.coordinators().contains(user);
    }

    /** What was held before somebody asked for it at once comes with the next digest too. */
    private static boolean isDue(Rhythm rhythm, LocalDate day) {
        return rhythm != Rhythm.WEEKLY || day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
