package org.accord.charters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
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

    Charters(CharterStore store) {
        this.store = store;
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
     * Takes applications to sign, or takes none any more; those sent before are still decided.
     *
     * @throws CharterProblem.NotInState when it is so already
     */
    public Charter signing(String slug, Charter.Signing wanted) {
        Recorded<Charter> now = recorded(slug);
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
        return draft.after(recorded(slug).state());
    }

    /**
     * Publishes the next version of a charter's text. Who signed an earlier one stays with it.
     *
     * @throws CharterProblem.Invalid naming every field that is wrong; when nothing changed, too
     * @throws CharterProblem.ChangedMeanwhile when the draft was written from another version than the present one
     */
    public Charter publish(String slug, CharterDraft draft) {
        Recorded<Charter> now = recorded(slug);
        if (now.state().version() != draft.seen()) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
        Charter next = draft.after(now.state());
        try {
            return store.charters
                    .record(new NewState<>("published", slug, now.version(), next, Visibility.PUBLIC, null))
                    .state();
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
    }

    private Recorded<Charter> recorded(String slug) {
        return store.charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
    }
}
