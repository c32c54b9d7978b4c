package org.accord.charters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param wording whether the text that is signed stands here
 * @param alone why one person alone brought this version into force; null where two had to do with it
 */
public record Charter(
        String slug,
        int version,
        LocalisedText name,
        LocalDate adopted,
        String source,
        List<Principle> principles,
        Signing signing,
        @Nullable ReendorsementWindow window,
        Wording wording,
        @Nullable String alone) {

    /** Where the words are that bind. */
    public enum Wording {
        /** Here: the text in the authoritative language is what is signed. */
        FULL,
        /** At the source; what stands here sums it up in Accord's own words. */
        SUMMARY
    }

    /** Whether applications to sign are taken; message keys {@code charters.signing.<name>}. */
    public enum Signing {
        OPEN,
        CLOSED
    }

    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");

    public Charter {
        principles = List.copyOf(principles);
        signing = signing == null ? Signing.OPEN : signing; // charters from before signing could be closed
        wording = wording == null ? usual(slug) : wording; // charters from before there was a word for it
    }

    private static Wording usual(String slug) {
        return slug.equals(Charters.PARIS_CALL) ? Wording.SUMMARY : Wording.FULL;
    }

    /** One that can be signed. */
    public Charter(
            String slug,
            int version,
            LocalisedText name,
            LocalDate adopted,
            String source,
            List<Principle> principles) {
        this(slug, version, name, adopted, source, principles, Signing.OPEN, null, usual(slug), null);
    }

    public boolean isSummary() {
        return wording == Wording.SUMMARY;
    }

    /** Where the source can be read, when that is an address or a host; empty else. */
    public Optional<String> sourceAddress() {
        if (source.startsWith("https://")) {
            return Optional.of(source);
        }
        return HOST.matcher(source).matches() ? Optional.of("https://" + source + "/") : Optional.empty();
    }

    public boolean isOpen() {
        return signing == Signing.OPEN;
    }

    Charter signing(Signing wanted) {
        if (signing == wanted) {
            throw new CharterProblem.NotInState(slug, signing);
        }
        return new Charter(slug, version, name, adopted, source, principles, wanted, window, wording, alone);
    }

    /** The next version of the text. */
    Charter next(LocalisedText newName, List<Principle> newPrinciples) {
        return new Charter(slug, version + 1, newName, adopted, source, newPrinciples, signing, null, wording, null);
    }

    Charter with(@Nullable ReendorsementWindow opened, @Nullable String reason) {
        return new Charter(slug, version, name, adopted, source, principles, signing, opened, wording, reason);
    }

    /** The languages of the texts that translate the authoritative one. */
    public List<Language> translations() {
        return Arrays.stream(Language.values())
                .filter(language -> language != name.original() && name.texts().containsKey(language))
                .toList();
    }
}
