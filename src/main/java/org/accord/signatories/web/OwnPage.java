package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Pages that an address opens which only one person has. */
final class OwnPage {

    private OwnPage() {}

    /** In no list, no search engine and no cache, and named to no other site. */
    static void keptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
