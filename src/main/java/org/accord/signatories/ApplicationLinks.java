package org.accord.signatories;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses of the pages that tell applicants where they stand: reference, dot, 22 signed characters. The reference alone
 * opens nothing. For the applicant and the mails to them only.
 */
@Component
public class ApplicationLinks {

    private static final String KIND = "application";

    private final SignedLinks links;

    ApplicationLinks(SignedLinks links) {
        this.links = links;
    }

    /** The page of an application, below the portal's address. */
    public String path(String application) {
        return "/apply/" + link(application);
    }

    String link(String application) {
        return links.sign(KIND, application);
    }

    /** The application a link is of; empty when we did not make the link. */
    Optional<String> read(String link) {
        return links.read(KIND, link);
    }
}
