package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which of the two sites an address belongs to. */
final class Site {

    static final String WORKSPACE = "/app";

    private static final String UNSUBSCRIBE = "/unsubscribe/";

    private Site() {}

    /** Asked by mail programs, which hold no token of a form: the signed word in the address is what lets them (RFC 8058). */
    static boolean isUnsubscription(HttpServletRequest request) {
        return path(request).startsWith(UNSUBSCRIBE);
    }

    static boolean isWorkspace(HttpServletRequest request) {
        String path = path(request);
        return path.equals(WORKSPACE) || path.startsWith(WORKSPACE + "/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
