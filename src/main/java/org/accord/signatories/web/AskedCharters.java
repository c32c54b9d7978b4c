package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.springframework.stereotype.Component;

/** Whose signatories an address asks for: those of the charters that it names, or of all that were on record that day. */
@Component
class AskedCharters {

    static final String PARAMETER = "charter";

    private static final String READ = AskedCharters.class.getName();

    private final Charters charters;
    private final Messages messages;
    private final Clock clock;

    AskedCharters(Charters charters, Messages messages, Clock clock) {
        this.charters = charters;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param known all that were on record
     * @param named slugs in the address; none for all
     */
    record Asked(List<Charter> known, List<String> named) {

        /** The one that is meant, when it is one. */
        Optional<Charter> only() {
            return known.size() == 1 && named.isEmpty()
                    ? Optional.of(known.getFirst())
                    : known.stream()
                            .filter(charter -> named.equals(List.of(charter.slug())))
                            .findFirst();
        }

        /** True when an organisation may have signed more than one of them. */
        boolean areSeveral() {
            return known.size() > 1 && named.size() != 1;
        }

        /** The one whose principles are meant by their numbers: the only one, or else the first. */
        Optional<Charter> numbered() {
            return only().or(() -> known.stream().findFirst());
        }

        /** Their slugs; the first charter may not be on record yet. */
        List<String> slugs() {
            return named.isEmpty()
                    ? Stream.concat(
                                    Stream.of(Charters.PARIS_CALL),
                                    known.stream().map(Charter::slug))
                            .distinct()
                            .toList()
                    : named;
        }
    }

    /** What is asked for, read once a request; a {@link CharterProblem.NotFound} for a charter that was not there. */
    Asked of(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Asked asked) {
            return asked;
        }
        Asked asked = read(request);
        request.setAttribute(READ, asked);
        return asked;
    }

    private Asked read(HttpServletRequest request) {
        List<Charter> known = charters.all(AskedFor.of(request, clock).asOf());
        List<String> named =
                AskedFor.filter(request, PARAMETER).stream().distinct().toList();
        for (String slug : named) {
            if (!slug.equals(Charters.PARIS_CALL)
                    && known.stream().noneMatch(charter -> charter.slug().equals(slug))) {
                throw new CharterProblem.NotFound(slug);
            }
        }
        return new Asked(known, named);
    }

    /** What they are called together. */
    String name(Asked asked, Language language) {
        return asked.areSeveral()
                ? messages.get(
                        language, "sidebyside.several", "count", asked.named().size())
                : asked.only().map(charter -> charter.name().in(language)).orElse("");
    }

    /** The charter's name; its slug when it is not on record. */
    String name(String slug, Asked asked, Language language) {
        return asked.known().stream()
                .filter(charter -> charter.slug().equals(slug))
                .map(charter -> charter.name().in(language))
                .findFirst()
                .orElse(slug);
    }
}
