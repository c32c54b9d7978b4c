package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.SignatorySummary;
import org.springframework.stereotype.Component;

/** What the feed and the counter say. */
@Component
class FeedWords {

    private final AskedCharters charters;
    private final Messages messages;

    FeedWords(AskedCharters charters, Messages messages) {
        this.charters = charters;
        this.messages = messages;
    }

    /** The name of the charter that is asked for in the language, or in its own; of several, what they are together. */
    String charter(HttpServletRequest request, Language language) {
        return charters.name(charters.of(request), language);
    }

    String title(HttpServletRequest request, Language language) {
        return messages.get(language, "directory.feed.title", "charter", charter(request, language));
    }

    String author(Language language) {
        return messages.get(language, "frame.name");
    }

    /** Names the charter where entries of several stand together. */
    String summary(SignatorySummary signatory, HttpServletRequest request, Language language) {
        String signed = messages.get(
                language,
                "directory.feed.signed",
                "type",
                messages.get(language, "organisationType." + signatory.type().name()),
                "country",
                Countries.name(signatory.country(), language),
                "day",
                signatory.signedOn());
        AskedCharters.Asked asked = charters.of(request);
        return asked.areSeveral() ? charters.name(signatory.charter(), asked, language) + " · " + signed : signed;
    }
}
