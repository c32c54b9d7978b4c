package org.accord.charters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A text that is signed.
 *
 * @param slug in addresses, for ever
 * @param version of the text, counted from 1; who signed stays with the version signed
 * @param adopted the day it was opened for signature
 * @param source where the facts about it come from
 * @param signing whether it can be signed now
 * @param window in which those who signed an earlier version may sign this one; null when they are not asked
 */
public record Charter(
        String slug,
        int version,
        LocalisedText name,
        LocalDate adopted,
        String source,
        List<Principle> principles,
        Signing signing,
        @Nullable ReendorsementWindow window) {

    /** Whether applications to sign are taken; message keys {@code charters.signing.<name>}. */
    public enum Signing {
        OPEN,
        CLOSED
    }

    public Charter {
        principles = List.copyOf(principles);
        signing = signing == null ? Signing.OPEN : signing; // charters from before signing could be closed
    }

    /** One that can be signed. */
    public Charter(
            String slug,
            int version,
            LocalisedText name,
            LocalDate adopted,
            String source,
            List<Principle> principles) {
        this(slug, version, name, adopted, source, principles, Signing.OPEN, null);
    }

    public boolean isOpen() {
        return signing == Signing.OPEN;
    }

    Charter signing(Signing wanted) {
        if (signing == wanted) {
            throw new CharterProblem.NotInState(slug, signing);
        }
        return new Charter(slug, version, name, adopted, source, principles, wanted, window);
    }

    /** The next version of the text. */
    Charter next(LocalisedText newName, List<Principle> newPrinciples) {
        return new Charter(slug, version + 1, newName, adopted, source, newPrinciples, signing, null);
    }

    Charter with(@Nullable ReendorsementWindow opened) {
        return new Charter(slug, version, name, adopted, source, principles, signing, opened);
    }

    /** The languages of the texts that translate the authoritative one. */
    public List<Language> translations() {
        return Arrays.stream(Language.values())
                .filter(language -> language != name.original() && name.texts().containsKey(language))
                .toList();
    }
}
