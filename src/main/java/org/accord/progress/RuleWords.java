package org.accord.progress;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.Size;
import org.springframework.stereotype.Component;

/** A reporting rule in sentences, the same for those who set it and those who are bound by it. */
@Component
public class RuleWords {

    private final Messages messages;

    RuleWords(Messages messages) {
        this.messages = messages;
    }

    /** What the rule gives, what follows from silence, and who is asked: a sentence each. */
    public List<String> of(ReportingRule rule, Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.get(language, "rules.grace.days", "days", rule.graceDays()));
        sentences.add(messages.get(language, "rules.silent.cycles", "cycles", rule.silentCycles()));
        Integer delisting = rule.delistingCycles();
        sentences.add(
                delisting == null
                        ? messages.get(language, "standing.rule.never")
                        : messages.get(language, "standing.rule.delisted", "cycles", delisting));
        sentences.addAll(of(rule.owing(), language));
        return List.copyOf(sentences);
    }

    private List<String> of(Owing owing, Language language) {
        if (owing.isEverybody()) {
            return List.of(messages.get(language, "owing.everybody"));
        }
        List<String> spared = new ArrayList<>();
        if (!owing.types().isEmpty()) {
            spared.add(messages.get(
                    language,
                    "owing.spared",
                    "who",
                    list(
                            owing.types().stream()
                                    .map(type -> messages.get(language, "organisationType." + type))
                                    .toList(),
                            language)));
        }
        if (!owing.sizes().isEmpty()) {
            spared.add(messages.get(
                    language,
                    "owing.spared",
                    "who",
                    list(
                            owing.sizes().stream()
                                    .map(size -> size(size, language))
                                    .toList(),
                            language)));
        }
        if (owing.joinedDays() > 0) {
            spared.add(messages.get(language, "owing.spared.joined", "days", owing.joinedDays()));
        }
        return spared;
    }

    /** How many people work there. */
    public String size(Size size, Language language) {
        return messages.get(
                language,
                size.to() == 0 ? "papers.size.over" : "papers.size.range",
                "from",
                size.from(),
                "to",
                size.to());
    }

    private static String list(Collection<String> words, Language language) {
        return ListFormatter.getInstance(language.locale()).format(words);
    }
}
