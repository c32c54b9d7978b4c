package org.accord.signatories.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the address says of the list of signatories: {@code ?q= &standing=}.
 *
 * @param standing null for all
 */
record StandingAddress(String words, @Nullable Standing standing) {

    static StandingAddress of(QueryParameters query) {
        Optional<Standing> asked = query.getSingleParameter("standing")
                .flatMap(name -> Arrays.stream(Standing.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        return new StandingAddress(query.getSingleParameter("q").orElse(""), asked.orElse(null));
    }

    boolean isNarrowed() {
        return standing != null || !words.isBlank();
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (!words.isBlank()) {
            parameters.put("q", words);
        }
        if (standing != null) {
            parameters.put("standing", standing.name());
        }
        return QueryParameters.simple(parameters);
    }
}
