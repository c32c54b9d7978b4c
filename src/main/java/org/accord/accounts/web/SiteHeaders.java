package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.accord.shared.web.SiteFrame;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The headers every answer carries, whatever its status. Public pages run no script but our own files; the workspace
 * runs what carries the nonce of its page; what other sites may frame runs none. Answers to somebody with a session or
 * the token of a form are not stored, unless the page says so.
 */
@Component
class SiteHeaders implements HeaderWriter {

    private static final int NONCE_BYTES = 18;
    private static final String PUBLIC = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String WORKSPACE = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";
    private static final String FRAMED = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
            + "form-action 'none'; frame-ancestors *; base-uri 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(request));
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        if (request.getRequestedSessionId() != null || FormTokens.isHeldBy(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private String policy(HttpServletRequest request) {
        if (Site.isWorkspace(request)) {
            return WORKSPACE.formatted(nonce(request));
        }
        return Site.isFramedByOthers(request) ? FRAMED : PUBLIC;
    }

    /** One for each request; the page's scripts are marked with the same. */
    private String nonce(HttpServletRequest request) {
        if (request.getAttribute(SiteFrame.NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(SiteFrame.NONCE, nonce);
        return nonce;
    }
}
