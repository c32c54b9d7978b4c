package org.accord.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** Which version of which charter an organisation signed, and when. */
@Component
class SignatureRows {

    private static final Set<String> SIGNINGS = Set.of("endorsed", "imported", "reendorsed");

    private final Signatories signatories;
    private final Charters charters;

    SignatureRows(Signatories signatories, Charters charters) {
        this.signatories = signatories;
        this.charters = charters;
    }

    /**
     * A signature under one charter.
     *
     * @param charter its name
     * @param slug of the charter
     * @param versions signed, the newest first
     */
    record Row(String charter, String slug, Standing standing, String standingReason, List<Signed> versions) {}

    /** A version of the text and the day it was signed, in UTC. */
    record Signed(int version, LocalDate day) {}

    /** In the same order. */
    List<Row> of(List<Recorded<Endorsement>> signed, AsOf asOf, Language language) {
        return signed.stream().map(each -> row(each, asOf, language)).toList();
    }

    private Row row(Recorded<Endorsement> signed, AsOf asOf, Language language) {
        Endorsement state = signed.state();
        return new Row(
                charters.find(state.charter(), asOf)
                        .map(Charter::name)
                        .map(name -> name.in(language))
                        .orElse(state.charter()),
                state.charter(),
                state.standing(),
                state.standingReason(),
                signatories.history(state.charter(), state.organisation().id()).reversed().stream()
                        .filter(step -> step.version() <= signed.version())
                        .filter(step -> SIGNINGS.contains(step.verb()))
                        .map(Revision::state)
                        .flatMap(step -> step.stream())
                        .map(step -> new Signed(step.charterVersion(), Days.of(step.versionSignedAt())))
                        .toList());
    }
}
