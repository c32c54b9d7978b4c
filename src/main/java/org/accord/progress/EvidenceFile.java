package org.accord.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.accord.shared.FieldCheck;

/**
 * A file that supports a report; the bytes lie beside, found by the id.
 *
 * @param name as the signatory called it, without path
 * @param mediaType found by content
 * @param bytes size
 * @param sha256 lower-case hex of the content
 * @param alt what a picture shows, for those who cannot see it; empty for other files, and for those kept before it was asked
 */
public record EvidenceFile(
        String id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String alt) {

    /** Of what is said of a picture, in characters. */
    public static final int LONGEST_ALT = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    public EvidenceFile {
        alt = alt == null ? "" : CONTROL.matcher(alt).replaceAll(" ").strip();
    }

    /** One that nothing is said of. */
    public EvidenceFile(String id, String name, String mediaType, long bytes, String sha256) {
        this(id, name, mediaType, bytes, sha256, "");
    }

    /** True for what is looked at, and needs words for those who cannot. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** The same, saying what it shows. */
    public EvidenceFile showing(String words) {
        return new EvidenceFile(id, name, mediaType, bytes, sha256, words);
    }

    /** The same under another name. */
    public EvidenceFile named(String other) {
        return new EvidenceFile(id, other, mediaType, bytes, sha256, alt);
    }

    /** Checks, at field {@code evidence}, that a picture says what it shows. */
    public void check(FieldCheck check) {
        check.that("evidence", !isPicture() || !alt.isEmpty(), "alt").optionalText("evidence", alt, LONGEST_ALT);
    }
}
