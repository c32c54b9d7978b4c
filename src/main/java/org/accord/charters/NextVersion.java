package org.accord.charters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a charter's text in the making. Once it is in force, the charter's own record says so and this one
 * rests.
 *
 * @param version that it will be
 * @param draft as the secretariat last kept it; not public
 * @param text that is out for consultation, null while none is
 * @param until the last day of the consultation, null while there is none
 * @param window with which it is to come into force, null when nothing was said of it with the draft; not public before
 *     it does
 */
public record NextVersion(
        String charter,
        int version,
        State state,
        CharterDraft draft,
        @Nullable Charter text,
        @Nullable LocalDate until,
        @Nullable WindowDraft window) {

    /** How far it has come. */
    public enum State {
        /** Seen by the secretariat only. */
        DRAFT,
        /** Public, and not in force. */
        CONSULTATION
    }

    /** The subject's id: one for each version. */
    static String id(String charter, int version) {
        return charter + "." + version;
    }

    static NextVersion drafted(Charter now, CharterDraft draft, @Nullable WindowDraft window) {
        return new NextVersion(now.slug(), now.version() + 1, State.DRAFT, draft, null, null, window);
    }

    /** What is out for consultation stays out as it is. */
    NextVersion keep(CharterDraft written, @Nullable WindowDraft wished) {
        return new NextVersion(charter, version, state, written, text, until, wished);
    }

    /** From now on everyone reads it, but for the window: that is not decided. */
    NextVersion consult(CharterDraft written, Charter checked, LocalDate last) {
        return new NextVersion(charter, version, State.CONSULTATION, written, checked, last, null);
    }

    NextVersion takeIn() {
        return new NextVersion(charter, version, State.DRAFT, draft, null, null, window);
    }

    String id() {
        return id(charter, version);
    }
}
