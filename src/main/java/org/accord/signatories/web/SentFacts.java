package org.accord.signatories.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.ApplicantFacts;
import org.accord.signatories.Application;
import org.accord.signatories.ContactPerson;

/** What an applicant sent, as labels and words, for the page of the application. */
final class SentFacts {

    /** One line; the words may be in any script. */
    record Fact(String label, String words) {}

    private final List<Fact> facts = new ArrayList<>();
    private final Messages messages;
    private final Language language;

    private SentFacts(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** In the order of the form; what was left empty is not there. */
    static List<Fact> of(Application sent, String charter, Messages messages, Language language) {
        SentFacts all = new SentFacts(messages, language);
        all.said("receipt.charter", charter);
        all.organisation(sent);
        all.about(sent.facts());
        all.said("signatories.apply.website", sent.website());
        all.said("signatories.apply.signatoryName", sent.signatoryName());
        all.said("signatories.apply.signatoryFunction", sent.signatoryFunction());
        all.said("signatories.apply.email", sent.email());
        all.said("signatories.apply.statement", sent.statement());
        sent.facts().contacts().forEach(all::contact);
        return all.facts;
    }

    private void organisation(Application sent) {
        said("signatories.type", messages.get(language, "organisationType." + sent.type()));
        said(
                "signatories.country",
                Countries.find(sent.country())
                        .map(country -> country.name(language))
                        .orElse(sent.country().iso2()));
    }

    private void about(ApplicantFacts about) {
        if (about.sector() != null) {
            said("papers.sector", messages.get(language, "sector." + about.sector()));
        }
        if (about.size() != null) {
            said("papers.size", ApplyChoices.words(about.size(), messages, language));
        }
    }

    private void contact(ContactPerson contact) {
        String who = contact.function().isEmpty()
                ? contact.name()
                : messages.get(
                        language, "papers.contact.who", Map.of("name", contact.name(), "function", contact.function()));
        said("papers.contact", who + " · " + contact.email());
    }

    private void said(String label, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(messages.get(language, label), words));
        }
    }
}
