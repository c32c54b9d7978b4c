package org.accord.capacity.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Window;
import org.accord.register.Revision;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.StoryEntry;
import org.springframework.stereotype.Component;

/** Says figures and reasons of this feature in the reader's language. */
@Component
class InWords {

    private final Messages messages;

    InWords(Messages messages) {
        this.messages = messages;
    }

    /** Names of enum values, such as themes, joined as a list. */
    String names(Language language, String prefix, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> messages.get(language, prefix + "." + value.name()))
                .collect(Collectors.joining(messages.get(language, "capacity.comma")));
    }

    String languages(Language language, Collection<Language> values) {
        return values.stream()
                .map(Language::ownName)
                .collect(Collectors.joining(messages.get(language, "capacity.comma")));
    }

    String window(Language language, Window window) {
        return messages.get(language, "capacity.window", "from", window.from(), "to", window.to());
    }

    /** Why this offer for this need: the points and where they come from. */
    String reason(Language language, MatchingReport.Proposal proposal) {
        return messages.get(
                language,
                "matching.reason",
                "total",
                proposal.score().total(),
                "theme",
                proposal.score().theme(),
                "language",
                proposal.score().language(),
                "window",
                proposal.score().window(),
                "size",
                proposal.score().size());
    }

    /** Why this need gets nothing. */
    String blocking(Language language, MatchingReport.Unmatched unmatched) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.get(
                language,
                "matchingBlocking." + unmatched.blocking().name(),
                "competing",
                unmatched.competing(),
                "slots",
                unmatched.slots(),
                "ahead",
                unmatched.ahead()));
        for (MatchingReport.Relaxed relaxed : unmatched.relaxed()) {
            sentences.add(messages.get(
                    language,
                    "matching.relaxed",
                    "offers",
                    relaxed.offers(),
                    "rule",
                    messages.get(language, "matchingRule." + relaxed.rule().name())));
        }
        return String.join(" ", sentences);
    }

    /** Steps up to a version, newest first. */
    <T> List<StoryEntry> story(Language language, List<Revision<T>> history, long version) {
        return history.reversed().stream()
                .filter(step -> step.version() <= version)
                .map(step -> StoryEntry.of(
                        messages.get(language, "verb." + step.verb()),
                        Formats.of(language).instant(step.at())))
                .toList();
    }
}
