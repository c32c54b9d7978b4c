package org.accord.signatories;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.accord.register.Recorded;
import org.accord.shared.Identity;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What applicants hand in beside the form: letters of endorsement, read by the secretariat alone. Whoever has the link of
 * an application may hand in for it until it is decided.
 *
 * @see "decision 0031"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class ApplicationPapers {

    /** The largest letter, in bytes: 5 MB. */
    public static final int LARGEST_LETTER_BYTES = LetterCheck.LARGEST_BYTES;

    private static final int LETTERS_PER_HOUR = 20;
    private static final int READ_AT_ONCE = 3;
    private static final int LONGEST_NAME = 200;

    private final PapersStore papers;
    private final SignatoryStore store;
    private final VettingStore vettings;
    private final ApplicationLinks links;
    private final Clock clock;
    private final Pace pace = new Pace(LETTERS_PER_HOUR, Duration.ofHours(1));
    private final Semaphore readers = new Semaphore(READ_AT_ONCE);

    ApplicationPapers(
            PapersStore papers, SignatoryStore store, VettingStore vettings, ApplicationLinks links, Clock clock) {
        this.papers = papers;
        this.store = store;
        this.vettings = vettings;
        this.links = links;
        this.clock = clock;
    }

    /** A letter and its bytes. */
    public record Content(Letter letter, byte[] bytes) {}

    /** What was handed in for an application; nothing at first. */
    public Papers of(String application) {
        return papers.of(application);
    }

    /** The newest letter with its content. */
    public Optional<Content> letter(String application) {
        return Optional.ofNullable(papers.of(application).letter())
                .map(letter -> new Content(letter, papers.content(letter)));
    }

    /** What was handed in, for whoever has the link; empty when we did not make it. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Papers> opened(String link) {
        return application(link).map(application -> papers.of(application.id()));
    }

    /**
     * Takes a letter in, in the place of the one before. When the secretariat relied on that one, what it found is taken
     * back, and the bytes it read are kept.
     *
     * @param name as the applicant calls the file
     * @throws SignatoryProblem.NotFound when we did not make the link
     * @throws SignatoryProblem.NotInState when the application is decided
     * @throws SignatoryProblem.TooOften after twenty letters within an hour
     * @throws SignatoryProblem.Invalid naming {@code letter} when it is none, too large, or does more than show
     */
    @PreAuthorize(Rights.EVERYONE)
    public Letter handIn(String link, String name, byte[] content) {
        Application application = application(link).orElseThrow(() -> new SignatoryProblem.NotFound("link"));
        application.whileOpen();
        pace.take(application.id());
        fault(content).ifPresent(fault -> {
            throw new SignatoryProblem.Invalid(Map.of("letter", fault));
        });
        Letter letter = new Letter(
                Identity.random(),
                plain(name),
                content.length,
                sha256(content),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        papers.keep(letter, application.id(), content);
        // first: who accepts what they saw is refused before there is a letter they did not see
        boolean reliedOn = vettings.letterGoes(application.id());
        Papers before = papers.change("lettered", application.id(), now -> now.with(letter));
        Optional.ofNullable(before.letter()).filter(old -> !reliedOn).ifPresent(papers::drop);
        return letter;
    }

    /** Few at once: each unpacks a good deal. */
    private Optional<String> fault(byte[] content) {
        readers.acquireUninterruptibly();
        try {
            return LetterCheck.fault(content);
        } finally {
            readers.release();
        }
    }

    private Optional<Application> application(String link) {
        return links.read(link).flatMap(store.applications::find).map(Recorded::state);
    }

    /** The last part of a path, without control or direction characters. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        String shorter = clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
        return shorter.isEmpty() ? "letter.pdf" : shorter;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
