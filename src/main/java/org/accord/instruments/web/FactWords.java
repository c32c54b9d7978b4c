package org.accord.instruments.web;

import java.util.Optional;
import org.accord.instruments.FactDay;
import org.accord.instruments.StatusFact;
import org.accord.shared.Countries;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** A fact in one line of plain text, as the pages say it. */
record FactWords(Messages messages, Language language) {

    static FactWords of(Messages messages, Language language) {
        return new FactWords(messages, language);
    }

    /** For example {@code Ratified: Mauritania, 9 May 2023}. */
    String line(StatusFact fact) {
        String what = messages.get(language, "statusFact." + fact.what().name());
        Optional<String> whom = Optional.ofNullable(fact.state())
                .map(state -> Countries.name(state, language))
                .or(() -> Optional.ofNullable(fact.claim()).map(this::claim));
        return whom.map(name ->
                        messages.get(language, "treaties.fact.whom", "what", what, "whom", name, "day", day(fact)))
                .orElseGet(() -> messages.get(language, "treaties.fact", "what", what, "day", day(fact)));
    }

    private String claim(StatusFact.Claim claim) {
        if (claim.body() != null) {
            return messages.get(
                    language,
                    "instruments.allOf",
                    "body",
                    messages.get(language, "body." + claim.body().name()));
        }
        String counted = messages.get(
                language,
                "claimWhom." + claim.whom().name(),
                "count",
                Optional.ofNullable(claim.count()).orElse(0));
        return claim.more() ? messages.get(language, "instruments.moreThan", "counted", counted) : counted;
    }

    private String day(StatusFact fact) {
        FactDay when = fact.trueOn();
        return messages.get(
                language,
                "factDay." + when.exactness().name(),
                "day",
                when.day(),
                "month",
                Formats.of(language).month(when.day()),
                "year",
                String.valueOf(when.day().getYear()));
    }
}
