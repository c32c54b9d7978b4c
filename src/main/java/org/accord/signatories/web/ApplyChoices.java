package org.accord.signatories.web;

import java.util.Arrays;
import java.util.List;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.Choice;
import org.accord.signatories.OrganisationType;

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

    static List<Choice> languages(String chosen, Language shown) {
        String wished = chosen.isEmpty() ? shown.tag() : chosen;
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.tag(), language.ownName(), language.tag().equals(wished)))
                .toList();
    }
}
