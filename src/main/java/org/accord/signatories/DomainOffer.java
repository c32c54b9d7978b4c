package org.accord.signatories;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant can show that a domain is theirs.
 *
 * @param domain of the website
 * @param record the text to put into the DNS
 * @param names where it may stand
 * @param mailbox address to which a link can be mailed; null when the application's is of another domain
 */
public record DomainOffer(
        String domain,
        String record,
        List<String> names,
        @Nullable String mailbox) {

    private static final String RECORD = "accord-verification=";
    private static final int LONGEST_DOMAIN = 245;
    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final String DOMAIN = LABEL + "(?:\\." + LABEL + ")*\\.[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";

    public DomainOffer {
        names = List.copyOf(names);
    }

    /** Empty without a website that has a domain. */
    static Optional<DomainOffer> of(Application application, SignedLinks links) {
        return SameOrganisation.domain(application.website())
                .filter(domain -> domain.length() <= LONGEST_DOMAIN && domain.matches(DOMAIN))
                .map(domain -> new DomainOffer(
                        domain,
                        RECORD + links.mark("domain-record", application.id() + "/" + domain),
                        List.of("_accord." + domain, domain),
                        Traits.domains("", application.email()).contains(domain) ? application.email() : null));
    }

    /** True for a text that was meant for us, ours or one of another application. */
    static boolean isOurs(String text) {
        return text.startsWith(RECORD);
    }
}
