package org.accord.charters;

import java.time.LocalDate;
import java.util.List;
import org.accord.shared.LocalisedText;

/**
 * A text that is signed.
 *
 * @param slug in addresses, for ever
 * @param version of the text, counted from 1; who signed stays with the version signed
 * @param adopted the day it was opened for signature
 * @param source where the facts about it come from
 * @param signing whether it can be signed now
 */
public record Charter(
        String slug,
        int version,
        LocalisedText name,
        LocalDate adopted,
        String source,
        List<Principle> principles,
        Signing signing) {

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
        this(slug, version, name, adopted, source, principles, Signing.OPEN);
    }

    public boolean isOpen() {
        return signing == Signing.OPEN;
    }

    Charter signing(Signing wanted) {
        if (signing == wanted) {
            throw new CharterProblem.NotInState(slug, signing);
        }
        return new Charter(slug, version, name, adopted, source, principles, wanted);
    }

    /** The next version of the text. */
    Charter next(LocalisedText newName, List<Principle> newPrinciples) {
        return new Charter(slug, version + 1, newName, adopted, source, newPrinciples, signing);
    }
}
