package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.accord.accounts.TooManyTries;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says what was wrong. */
@Component
class SignInFailures implements AuthenticationFailureHandler {

    static final String SIGN_IN = Site.WORKSPACE + "/login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof TooManyTries tries ? "?wait=" + tries.minutes() : "?error";
        response.sendRedirect(request.getContextPath() + SIGN_IN + why);
    }
}
