package org.accord.signatories.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.Choice;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Sector;
import org.accord.signatories.Size;

/** What can be chosen in the form to sign. */
final class ApplyChoices {

    private ApplyChoices() {}

    static List<Choice> types(String chosen, Messages messages, Language language) {
        return Arrays.stream(OrganisationType.values())
                .map(type -> new Choice(
                        type.name(),
                        messages.get(language, "organisationType." + type.name()),
                        type.name().equals(chosen)))
                .toList();
    }

    static List<Choice> countries(String chosen, Language language) {
        return Countries.all().stream()
                .map(country -> new Choice(
                        country.code().iso2(),
                        country.name(language),
                        country.code().iso2().equals(chosen)))
                .sorted(Sorting.by(Choice::label, language))
                .toList();
    }

    /** By group, in the order of their meaning. */
    static List<Group> sectors(String chosen, Messages messages, Language language) {
        return Arrays.stream(Sector.Group.values())
                .map(group -> new Group(
                        messages.get(language, "sector.group." + group),
                        Arrays.stream(Sector.values())
                                .filter(sector -> sector.group() == group)
                                .map(sector -> new Choice(
                                        sector.name(),
                                        messages.get(language, "sector." + sector),
                                        sector.name().equals(chosen)))
                                .toList()))
                .toList();
    }

    /** Choices under a common heading. */
    record Group(String label, List<Choice> choices) {}

    static List<Choice> sizes(String chosen, Messages messages, Language language) {
        return Arrays.stream(Size.values())
                .map(size -> new Choice(
                        size.name(),
                        words(size, messages, language),
                        size.name().equals(chosen)))
                .toList();
    }

    /** For example "10 to 49 people". */
    static String words(Size size, Messages messages, Language language) {
        return messages.get(
                language,
                size.to() == 0 ? "papers.size.over" : "papers.size.range",
                Map.of("from", size.from(), "to", size.to()));
    }

    static List<Choice> languages(String chosen, Language shown) {
        String wished = chosen.isEmpty() ? shown.tag() : chosen;
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.tag(), language.ownName(), language.tag().equals(wished)))
                .toList();
    }
}
