package org.accord.shared.web;

import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Lets templates say {@code #{key('count', ${n})}}: Spring's view of {@link Messages}. */
@Component("messageSource")
class TemplateMessages implements MessageSource {

    private static final Object[] NOTHING = {};

    private final Messages messages;

    TemplateMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        return messages.find(language(locale), code, args == null ? NOTHING : args)
                .orElse(defaultMessage);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return messages.get(language(locale), code, args == null ? NOTHING : args);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        Object[] args = resolvable.getArguments() == null ? NOTHING : resolvable.getArguments();
        String[] codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (String code : codes) {
            var found = messages.find(language(locale), code, args);
            if (found.isPresent()) {
                return found.get();
            }
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback == null) {
            throw new NoSuchMessageException(String.join(", ", codes));
        }
        return fallback;
    }

    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.EN : Language.of(locale);
    }
}
