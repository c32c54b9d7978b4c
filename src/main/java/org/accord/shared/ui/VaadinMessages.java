package org.accord.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** Lets views say {@code getTranslation("key", "count", n)}: the view that Vaadin has of {@link Messages}. */
@Component
final class VaadinMessages implements I18NProvider {

    private final transient Messages messages;

    VaadinMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.get(Language.of(locale), key, arguments);
    }
}
