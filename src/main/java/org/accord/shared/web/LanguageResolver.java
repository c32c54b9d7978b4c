package org.accord.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a public page: the one in the address ({@code ?lang=ar}), or the first of the reader's own that we
 * speak, or English. Nothing is remembered, so no session and no cookie.
 */
@Component("localeResolver")
class LanguageResolver implements LocaleResolver {

    private final Messages messages;

    LanguageResolver(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> read(request)).orElse(Language.EN).locale();
    }

    private Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::of)
                .filter(this::isSpoken);
    }

    private Optional<Language> read(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .filter(this::isSpoken)
                .findFirst();
    }

    private boolean isSpoken(Language language) {
        return messages.languages().contains(language);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}
