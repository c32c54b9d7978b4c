package org.accord.charters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.NewState;
import org.accord.register.Recorded;
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

    @PreAuthorize(Rights.EVERYONE)
    public List<Charter> all() {
        try (Stream<Recorded<Charter>> all = store.charters.all()) {
            return all.map(Recorded::state)
                    .sorted(Comparator.comparing(Charter::slug))
                    .toList();
        }
    }

    /**
     * Opens a charter for signature.
     *
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when there is one of that slug
     */
    public void open(Charter charter) {
        store.charters.record(new NewState<>("opened", charter.slug(), 0, charter, Visibility.PUBLIC, null));
    }
}
