package org.accord.charters;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The texts that are signed. Reading is public; few, so that a list needs no pages. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Charters {

    /** The first charter. */
    public static final String PARIS_CALL = "paris-call";

    private final CharterStore store;
    private final KnownCharters known;
    private final Clock clock;

    Charters(CharterStore store, KnownCharters known, Clock clock) {
        this.store = store;
        this.known = known;
        this.clock = clock;
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Charter> find(String slug) {
        return store.charters.find(slug).map(Recorded::state);
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Charter> find(String slug, AsOf asOf) {
        return asOf.isNow() ? find(slug) : store.charters.asOf(slug, asOf).map(Recorded::state);
    }

    /** The version of the text that stood before an entry of the register, 1 before there was one. */
    @PreAuthorize(Rights.EVERYONE)
    public int versionBefore(String slug, long number) {
        return store.charters.history(slug).stream()
                .filter(step -> step.number() < number)
                .flatMap(step -> step.state().stream())
                .mapToInt(Charter::version)
                .max()
                .orElse(1);
    }

    @PreAuthorize(Rights.EVERYONE)
    public List<Charter> all() {
        try (Stream<Recorded<Charter>> all = store.charters.all()) {
            return all.map(Recorded::state)
                    .sorted(Comparator.comparing(Charter::slug))
                    .toList();
        }
    }

    /** Those on record as of a moment: the first charter, then the others by their slugs. From memory: every page asks. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Charter> all(AsOf asOf) {
        return known.asOf(asOf).stream()
                .sorted(Comparator.comparing(
                                (Charter charter) -> !charter.slug().equals(PARIS_CALL))
                        .thenComparing(Charter::slug))
                .toList();
    }

    /** The slugs of those on record as of a moment, and of the first charter, which may not be there yet, before them. */
    @PreAuthorize(Rights.EVERYONE)
    public List<String> slugs(AsOf asOf) {
        return Stream.concat(Stream.of(PARIS_CALL), all(asOf).stream().map(Charter::slug))
                .distinct()
                .toList();
    }

    /** Every step of a charter, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<Charter>> history(String slug) {
        return store.charters.history(slug);
    }

    /**
     * Opens a charter for signature.
     *
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when there is one of that slug
     */
    public void open(Charter charter) {
        store.charters.record(new NewState<>("opened", charter.slug(), 0, charter, Visibility.PUBLIC, null));
    }

    /**
     * Opens another charter for signature.
     *
     * @throws CharterProblem.Invalid naming every field that is wrong; {@code slug} when another has it
     */
    public Charter open(CharterOpening opening) {
        Charter first = opening.checked(Days.of(clock.instant()));
        try {
            open(first);
        } catch (RegisterProblem.ChangedMeanwhile taken) {
            throw new CharterProblem.Invalid(Map.of("slug", "charters.slugTaken"));
        }
        return first;
    }

    /**
     * Takes applications to sign, or takes none any more; those sent before are still decided.
     *
     * @throws CharterProblem.NotInState when it is so already
     */
    public Charter signing(String slug, Charter.Signing wanted) {
        Recorded<Charter> now = store.required(slug);
        String verb = wanted == Charter.Signing.OPEN ? "signingOpened" : "signingClosed";
        return store.charters
                .record(new NewState<>(verb, slug, now.version(), now.state().signing(wanted), Visibility.PUBLIC, null))
                .state();
    }

    /**
     * Looks at a draft without publishing it.
     *
     * @return the next version as it would stand
     * @throws CharterProblem.Invalid naming every field that is wrong
     */
    public Charter preview(String slug, CharterDraft draft) {
        return draft.after(store.required(slug).state());
    }

    /**
     * Publishes the next version of a charter's text, without a window: who signed an earlier one stays with it.
     *
     * @throws CharterProblem.Invalid naming every field that is wrong; when nothing changed, too
     * @throws CharterProblem.ChangedMeanwhile when the draft was written from another version than the present one
     * @see CharterVersions#bringIntoForce
     */
    @PreAuthorize(Rights.SYSTEM)
    public Charter publish(String slug, CharterDraft draft) {
        return store.publish(slug, draft, null, null);
    }
}
