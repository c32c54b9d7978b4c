package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * The tokens of forms, by which no other site can send one: in a cookie, so that a form on a public page makes no
 * session. A page that holds a token is kept by nobody.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "XSRF-TOKEN";

    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormTokens() {
        cookie.setCookieName(COOKIE);
        cookie.setCookieCustomizer(made -> made.httpOnly(true).sameSite("Lax"));
    }

    /** True for a browser that was given a form before. */
    static boolean isHeldBy(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(token, request, response);
        response.setHeader("Cache-Control", "no-store");
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.loadToken(request);
    }
}
