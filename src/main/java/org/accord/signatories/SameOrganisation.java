package org.accord.signatories;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.accord.search.Folding;

/** What two entries of one organisation have in common, however they were typed. */
public final class SameOrganisation {

    private SameOrganisation() {}

    /** One key for all spellings of a name: letters and digits alone, folded; empty when it has none. */
    public static String nameKey(String name) {
        return Folding.search(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The domain of a website in lower-case ASCII, without {@code www.}; empty when there is none. */
    public static Optional<String> domain(String website) {
        try {
            return Optional.ofNullable(new URI(website).getHost())
                    .map(host -> IDN.toASCII(host).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                    .filter(host -> host.contains("."));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
