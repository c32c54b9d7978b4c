package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which of the two sites an address belongs to. */
final class Site {

    static final String WORKSPACE = "/app";

    private Site() {}

    static boolean isWorkspace(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(WORKSPACE) || path.startsWith(WORKSPACE + "/");
    }
}
