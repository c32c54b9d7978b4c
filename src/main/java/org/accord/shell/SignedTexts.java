package org.accord.shell;

import java.time.Instant;
import java.util.Optional;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.web.Link;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an endorsement in the register binds its signatory to, for the receipt that the signatory keeps. */
@Component
class SignedTexts {

    private final Signatories signatories;
    private final Charters charters;
    private final CharterVersions versions;
    private final Register register;

    SignedTexts(Signatories signatories, Charters charters, CharterVersions versions, Register register) {
        this.signatories = signatories;
        this.charters = charters;
        this.versions = versions;
        this.register = register;
    }

    /**
     * What was signed.
     *
     * @param charter with the page of the version signed
     * @param version the version signed
     * @param signatory as it was called then, with its page
     * @param function of whoever authorised it
     * @param at when that version was signed
     * @param textHash of the act that holds the text, as the register has it; null when it is not told
     * @param textAct number of that act
     */
    record Signed(
            Link charter,
            int version,
            Link signatory,
            String function,
            Instant at,
            @Nullable String textHash,
            long textAct) {}

    /** Empty when the act is none of an endorsement, or not public. */
    Optional<Signed> of(Entry entry, Language language) {
        if (entry.visibility() != Visibility.PUBLIC || !entry.subject().kind().equals("endorsement")) {
            return Optional.empty();
        }
        return signatories.endorsementAt(entry.subject().id(), entry.version()).flatMap(it -> signed(it, language));
    }

    private Optional<Signed> signed(Endorsement endorsement, Language language) {
        String slug = endorsement.charter();
        int version = endorsement.charterVersion();
        if (charters.find(slug).isEmpty()) {
            return Optional.empty();
        }
        return versions.find(slug, version, AsOf.NOW).map(text -> {
            Optional<Entry> act = versions.act(slug, version).flatMap(register::entry);
            return new Signed(
                    new Link(text.text().name().in(language), "/charters/" + slug + "/versions/" + version),
                    version,
                    new Link(
                            endorsement.organisation().name().in(language),
                            "/signatories/" + endorsement.organisation().slug()),
                    endorsement.signatoryFunction(),
                    endorsement.versionSignedAt(),
                    act.map(Entry::payloadHash).orElse(null),
                    act.map(Entry::number).orElse(0L));
        });
    }
}
