package org.accord.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accord.capacity.Need;
import org.accord.capacity.Offer;
import org.accord.capacity.Theme;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.commitments.Commitment;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instrument;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Region;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** The fields and values of the explorer in words of a language. */
@Component
class ExploredWords {

    private static final Map<String, String> PREFIXES = Map.of(
            "type", "organisationType",
            "kind", "instrumentKind",
            "score", "coach.level",
            "binding", "explore.binding");

    private static final Map<Explored, String> STATES = Map.of(
            Explored.COMMITMENTS, "commitmentState",
            Explored.NEEDS, "needState",
            Explored.OFFERS, "offerState");

    private final Charters charters;
    private final Messages messages;

    ExploredWords(Charters charters, Messages messages) {
        this.charters = charters;
        this.messages = messages;
    }

    String field(String field, Language language) {
        return messages.get(language, "explore.field." + field);
    }

    /** A value in words; the value itself where there are none. */
    String value(Explored what, String field, String value, Language language) {
        return switch (field) {
            case "country" ->
                Countries.find(value).map(country -> country.name(language)).orElse(value);
            case "language" -> Language.of(value).map(Language::ownName).orElse(value);
            case "principle" -> principle(value, language);
            default ->
                messages.find(language, prefix(what, field) + "." + value).orElse(value);
        };
    }

    /** Drop-downs for every field that has few values, and for what else the address asks. */
    List<Filter> filters(Exploration asked, HttpServletRequest request, Language language) {
        FilterForm form = new FilterForm(request, messages, language);
        for (String field : asked.what().fields()) {
            List<String> values = few(asked.what(), field);
            List<String> choices = values.isEmpty() ? asked.filters().getOrDefault(field, List.of()) : values;
            if (!choices.isEmpty()) {
                form.by(field, "explore.field." + field, choices, value -> value(asked.what(), field, value, language));
            }
        }
        return form.filters();
    }

    private List<String> few(Explored what, String field) {
        return switch (field) {
            case "type" -> names(OrganisationType.values());
            case "region" -> names(Region.values());
            case "income" -> names(IncomeGroup.values());
            case "standing" -> names(Standing.values());
            case "theme" -> names(Theme.values());
            case "language" -> names(Language.values());
            case "score" -> List.of("1", "2", "3", "4");
            case "urgency" -> List.of("1", "2", "3");
            case "kind" -> names(Instrument.Kind.values());
            case "binding" -> names(Dossier.Binding.values());
            case "principle" ->
                principles().stream()
                        .map(principle -> String.valueOf(principle.number()))
                        .toList();
            case "state" -> states(what);
            default -> List.of();
        };
    }

    private static List<String> states(Explored what) {
        return switch (what) {
            case COMMITMENTS ->
                Arrays.stream(Commitment.State.values())
                        .filter(Commitment.State::isPublic)
                        .map(Enum::name)
                        .toList();
            case NEEDS -> names(Need.State.values());
            default -> names(Offer.State.values());
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String prefix(Explored what, String field) {
        return field.equals("state") ? STATES.getOrDefault(what, field) : PREFIXES.getOrDefault(field, field);
    }

    private String principle(String number, Language language) {
        return principles().stream()
                .filter(principle -> String.valueOf(principle.number()).equals(number))
                .findFirst()
                .map(principle -> number + ". " + principle.title().in(language))
                .orElse(number);
    }

    private List<Principle> principles() {
        return charters.find(Explorer.numbered(charters, AsOf.NOW)).stream()
                .flatMap(charter -> charter.principles().stream())
                .toList();
    }
}
