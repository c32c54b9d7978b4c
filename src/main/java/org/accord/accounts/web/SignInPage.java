package org.accord.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.accord.shared.Language;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads a visitor of the workspace to the sign-in page, in the language of the page that they came from. */
final class SignInPage extends LoginUrlAuthenticationEntryPoint {

    private static final String LANGUAGE = "lang";

    SignInPage() {
        super(SignInFailures.SIGN_IN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .flatMap(Language::of)
                .map(language -> SignInFailures.SIGN_IN + "?" + LANGUAGE + "=" + language.tag())
                .orElse(SignInFailures.SIGN_IN);
    }
}
