package org.accord.approvals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.accord.shared.OrganisationId;

/**
 * One act that binds an organisation, on one version of one thing and with these words: whatever of it changes makes it
 * another, which needs an approval of its own.
 *
 * @param kind of the act, as its {@link BindingAct} names it
 * @param subject id of the thing
 * @param version of the thing on which the act is done; 0 when the act makes it
 * @param title of the thing, for people
 * @param content what the act writes, as {@link Content} puts it; empty when the version says it all
 */
public record Binding(
        OrganisationId organisation, String kind, String subject, long version, String title, String content) {

    /** The same for the same act; the title does not count. */
    String id() {
        String all = String.join("\n", organisation.value(), kind, subject, Long.toString(version), content);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
