package org.accord.review;

import java.util.Set;
import org.accord.register.Recorded;
import org.accord.shared.Countries;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.accord.signatories.Signatories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What somebody of the secretariat declares to have an interest in: reports of these organisations, and of all from these
 * states, are not theirs to decide. Everyone declares for themselves, and reads only their own.
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Interests {

    private static final int MOST = 200;

    private final ReviewStore store;
    private final Signatories signatories;

    Interests(ReviewStore store, Signatories signatories) {
        this.store = store;
        this.signatories = signatories;
    }

    /**
     * What the caller declared.
     *
     * @param version to declare from; 0 while nothing was declared
     */
    public record Declared(Ties ties, long version) {}

    /** What the caller declared; nothing at first. */
    public Declared own() {
        return store.declarations
                .find(caller().value())
                .map(found -> new Declared(found.state().ties(), found.version()))
                .orElseGet(() -> new Declared(Ties.NONE, 0));
    }

    /**
     * Declares in the place of what was declared before.
     *
     * @param seen the version the caller saw
     * @throws ReviewProblem.Invalid naming {@code organisations} or {@code states} when one is not known, or too many
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when the caller declared something elsewhere since
     */
    public Declared declare(Ties ties, long seen) {
        new FieldCheck()
                .that("organisations", ties.organisations().size() <= MOST, "tooMany")
                .that("states", ties.states().size() <= MOST, "tooMany")
                .orThrow(ReviewProblem.Invalid::new);
        new FieldCheck()
                .that(
                        "organisations",
                        signatories
                                        .organisations(Set.copyOf(ties.organisations()))
                                        .size()
                                == ties.organisations().size(),
                        "unknown")
                .that(
                        "states",
                        ties.states().stream()
                                .allMatch(state -> Countries.find(state).isPresent()),
                        "unknown")
                .orThrow(ReviewProblem.Invalid::new);
        Recorded<Declaration> now = store.declare(seen, new Declaration(caller(), ties));
        return new Declared(now.state().ties(), now.version());
    }

    private static UserId caller() {
        return CurrentActor.get().user();
    }
}
