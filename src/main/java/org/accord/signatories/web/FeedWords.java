package org.accord.signatories.web;

import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.SignatorySummary;
import org.springframework.stereotype.Component;

/** What the feed and the counter say. */
@Component
class FeedWords {

    private final Charters charters;
    private final Messages messages;

    FeedWords(Charters charters, Messages messages) {
        this.charters = charters;
        this.messages = messages;
    }

    /** The charter's name in the language, or in its own. */
    String charter(Language language) {
        return charters.find(Charters.PARIS_CALL)
                .map(Charter::name)
                .map(name -> name.in(language))
                .orElse("");
    }

    String title(Language language) {
        return messages.get(language, "directory.feed.title", "charter", charter(language));
    }

    String author(Language language) {
        return messages.get(language, "frame.name");
    }

    String summary(SignatorySummary signatory, Language language) {
        return messages.get(
                language,
                "directory.feed.signed",
                "type",
                messages.get(language, "organisationType." + signatory.type().name()),
                "country",
                Countries.name(signatory.country(), language),
                "day",
                signatory.signedOn());
    }
}
