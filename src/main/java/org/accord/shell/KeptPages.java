package org.accord.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers public pages and JSON from memory while the record is as it was when they were rendered, and lets browsers
 * ask whether theirs is still right: a weak tag, answered by 304. Not for those who are signed in, nor for forms and
 * downloads. The first act, erasure, checkpoint or midnight after makes every page anew when it is next asked for.
 *
 * @see "decision 0015"
 */
class KeptPages extends OncePerRequestFilter {

    private static final long MOST_BYTES = 48_000_000;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RecordStamps stamps;
    private final LocaleResolver languages;
    private final Cache<Address, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Address, KeptPage>weigher((address, page) -> page.weight() + address.weight())
            .expireAfterWrite(LONGEST)
            .build();

    KeptPages(RecordStamps stamps, LocaleResolver languages) {
        this.stamps = stamps;
        this.languages = languages;
    }

    /** What tells one page from another; nothing of the reader but the language. */
    private record Address(String page, @Nullable String query, Language language) {

        int weight() {
            return 2 * (page.length() + (query == null ? 0 : query.length()));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getRequestedSessionId() != null
                || path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        RecordStamp stamp = stamps.now();
        Address address = new Address(
                request.getRequestURL().toString(),
                request.getQueryString(),
                Language.of(languages.resolveLocale(request)));
        KeptPage kept = pages.getIfPresent(address);
        if (kept != null && kept.stamp().equals(stamp)) {
            kept.send(request, response);
            return;
        }
        render(request, response, chain, stamp, address);
    }

    private void render(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            RecordStamp stamp,
            Address address)
            throws ServletException, IOException {
        ContentCachingResponseWrapper rendered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, rendered);
        Optional<KeptPage> page = page(rendered, stamp);
        if (page.isEmpty()) {
            rendered.copyBodyToResponse();
            return;
        }
        pages.put(address, page.get());
        page.get().send(request, response);
    }

    /** Only what was meant for everybody and went well. */
    private static Optional<KeptPage> page(ContentCachingResponseWrapper rendered, RecordStamp stamp) {
        String type = rendered.getContentType();
        boolean isKept = rendered.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && (type.startsWith("text/html") || type.startsWith("application/json"))
                && "no-cache".equals(rendered.getHeader(HttpHeaders.CACHE_CONTROL))
                && !rendered.containsHeader(HttpHeaders.SET_COOKIE)
                && rendered.getContentSize() <= LARGEST_PAGE
                && rendered.getContentSize() > 0;
        return isKept ? Optional.of(KeptPage.of(stamp, type, rendered.getContentAsByteArray())) : Optional.empty();
    }
}
