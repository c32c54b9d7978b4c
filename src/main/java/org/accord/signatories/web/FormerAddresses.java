package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Leads from an address that names a signatory by another alias than it has, or had on the day asked for, or that is
 * a part of another, to the right one: 301, with all else that was asked. Pages and JSON alike.
 *
 * @see "decision 0036"
 */
@Component
class FormerAddresses implements HandlerInterceptor {

    private final Signatories signatories;
    private final Clock clock;

    FormerAddresses(Signatories signatories, Clock clock) {
        this.signatories = signatories;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<String> leads = slug(request)
                .flatMap(slug -> right(slug, request)
                        .filter(right -> !right.equals(slug))
                        .map(right -> address(request, right)));
        leads.ifPresent(address -> {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, address);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        });
        return leads.isEmpty();
    }

    private static Optional<String> slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("slug") instanceof String slug
                ? Optional.of(slug)
                : Optional.empty();
    }

    /** The alias as of the day; a name may come back, so browsers ask again each time. */
    private Optional<String> right(String slug, HttpServletRequest request) {
        return signatories
                .bySlug(slug)
                .flatMap(now -> signatories.standingFor(
                        now.id(), AskedFor.of(request, clock).asOf()))
                .map(Organisation::slug);
    }

    /** Slugs are latin letters, digits and dashes: nothing to encode. */
    private static String address(HttpServletRequest request, String right) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String query = request.getQueryString();
        return pattern.replace("{slug}", right) + (query == null ? "" : "?" + query);
    }
}
