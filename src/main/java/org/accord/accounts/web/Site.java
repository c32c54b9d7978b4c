package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which of the two sites an address belongs to. */
final class Site {

    static final String WORKSPACE = "/app";

    private static final String UNSUBSCRIBE = "/unsubscribe/";
    private static final String CONFIRM = "/contact-points/confirm/";

    private Site() {}

    /** Asked by mail programs and from mails, without a token of a form: the signed word in the address lets them (RFC 8058). */
    static boolean isSignedLink(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith(UNSUBSCRIBE) || path.startsWith(CONFIRM);
    }

    static boolean isWorkspace(HttpServletRequest request) {
        String path = path(request);
        return path.equals(WORKSPACE) || path.startsWith(WORKSPACE + "/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
