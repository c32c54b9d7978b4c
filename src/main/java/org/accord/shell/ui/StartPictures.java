package org.accord.shell.ui;

import java.util.Optional;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.progress.KeptPictures;
import org.accord.shared.Actor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.springframework.stereotype.Component;

/** What came of the reports that are owed now: to members those of their own organisations, to the secretariat all. */
@Component
class StartPictures {

    private final Pictures pictures;
    private final KeptPictures kept;

    StartPictures(Pictures pictures, KeptPictures kept) {
        this.pictures = pictures;
        this.kept = kept;
    }

    /** Empty when no cycle is open, or the person neither owes reports nor reads them. */
    Optional<Drawn> of(Actor actor, Language language) {
        return (actor.is(Role.COORDINATOR) ? kept.openCycle(language) : kept.openCycle(actor.organisations(), language))
                .map(bar -> pictures.draw("kept", bar, language));
    }
}
