package org.accord.signatories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Applications that are not sent yet, kept for whoever has the link and for nobody else, the secretariat included. A draft
 * is no act and leaves no trace in the register; it ends when it is sent, or 30 days after it was last saved.
 *
 * @see "decision 0031"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class ApplicationDrafts {

    /** For how many days a draft is kept after it was last saved. */
    public static final int KEPT_DAYS = 30;

    private static final String KIND = "application-draft";
    private static final String EMAIL = "email";
    private static final int BEGUN_PER_HOUR = 40;
    private static final int SAVED_PER_HOUR = 600;
    private static final int MAILS_PER_DAY = 3;
    private static final int LONGEST_FIELD = 4_000;
    private static final int MOST_FIELDS = 40;

    private final ApplicationDraftStore store;
    private final SignedLinks words;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Pace begun = new Pace(BEGUN_PER_HOUR, Duration.ofHours(1));
    private final Pace saved = new Pace(SAVED_PER_HOUR, Duration.ofHours(1));
    private final Pace mails = new Pace(MAILS_PER_DAY, Duration.ofDays(1));

    ApplicationDrafts(ApplicationDraftStore store, SignedLinks words, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what was typed as a new draft, and has its link mailed when an address was typed.
     *
     * @param typed by name of field, each at most 4,000 characters
     * @param language in which its writer reads
     * @param network address it comes from
     * @throws SignatoryProblem.Invalid naming the fields that cannot be kept
     * @throws SignatoryProblem.TooOften when too many came from there
     */
    public KeptDraft begin(Map<String, String> typed, Language language, String network) {
        Map<String, String> sound = sound(typed);
        begun.take(network);
        store.dropExpired(clock.instant());
        ApplicationDraftStore.Kept first = next(Identity.random() + Identity.random(), sound, language, "", true);
        store.keep(first);
        return kept(first, "");
    }

    /**
     * Keeps what was typed in the place of what the draft held.
     *
     * @param mail whether the link goes out when another address was typed
     * @throws SignatoryProblem.NotFound when the link opens nothing, or nothing any more
     * @throws SignatoryProblem.Invalid naming the fields that cannot be kept
     * @throws SignatoryProblem.TooOften when it is saved all the time
     */
    public KeptDraft save(String link, Map<String, String> typed, Language language, boolean mail) {
        ApplicationDraftStore.Kept before = find(link).orElseThrow(() -> new SignatoryProblem.NotFound("draft"));
        Map<String, String> sound = sound(typed);
        saved.take(before.id());
        ApplicationDraftStore.Kept next = next(before.id(), sound, language, before.mailedTo(), mail);
        if (!store.replace(next)) {
            throw new SignatoryProblem.NotFound("draft");
        }
        return kept(next, before.mailedTo());
    }

    /** What a link opens; empty when we did not make it, or the draft was sent or is over. */
    public Optional<KeptDraft> opened(String link) {
        return find(link).map(this::shown);
    }

    /** Forgets a draft, since it was sent or is not wanted any more; nothing happens when there is none. */
    public void drop(String link) {
        words.read(KIND, link).ifPresent(store::drop);
    }

    /** Whom the link is mailed to, and the link; empty when there is no draft any more. */
    @PreAuthorize(Rights.SYSTEM)
    public Optional<Mailed> forMail(String id) {
        return current(id)
                .filter(draft -> !draft.mailedTo().isEmpty())
                .map(draft -> new Mailed(draft.mailedTo(), draft.language(), words.sign(KIND, id), draft.until()));
    }

    /** What the mail of a draft needs. */
    public record Mailed(String email, Language language, String link, Instant until) {}

    private ApplicationDraftStore.Kept next(
            String id, Map<String, String> typed, Language language, String mailedTo, boolean mail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String address = typed.getOrDefault(EMAIL, "").strip();
        boolean goesOut = mail
                && !address.equals(mailedTo)
                && ApplicationDraft.isEmail(address)
                && mails.allows(address.toLowerCase(Locale.ROOT));
        return new ApplicationDraftStore.Kept(
                id, typed, language, now, now.plus(KEPT_DAYS, ChronoUnit.DAYS), goesOut ? address : mailedTo);
    }

    private KeptDraft kept(ApplicationDraftStore.Kept now, String mailedBefore) {
        if (!now.mailedTo().equals(mailedBefore)) {
            events.publishEvent(new ApplicantEvent.DraftKept(now.id(), now.savedAt()));
        }
        return shown(now);
    }

    private KeptDraft shown(ApplicationDraftStore.Kept kept) {
        return new KeptDraft(words.sign(KIND, kept.id()), kept.typed(), kept.savedAt(), kept.until(), kept.mailedTo());
    }

    private Optional<ApplicationDraftStore.Kept> find(String link) {
        return words.read(KIND, link).flatMap(this::current);
    }

    private Optional<ApplicationDraftStore.Kept> current(String id) {
        return store.find(id).filter(draft -> clock.instant().isBefore(draft.until()));
    }

    private static Map<String, String> sound(Map<String, String> typed) {
        FieldCheck check = new FieldCheck();
        Map<String, String> sound = new LinkedHashMap<>();
        typed.entrySet().stream()
                .filter(field -> field.getKey().matches("[A-Za-z0-9]{1,40}")
                        && !field.getValue().isBlank())
                .limit(MOST_FIELDS)
                .forEach(field -> {
                    check.optionalText(field.getKey(), field.getValue(), LONGEST_FIELD);
                    sound.put(field.getKey(), field.getValue());
                });
        check.orThrow(SignatoryProblem.Invalid::new);
        return sound;
    }
}
