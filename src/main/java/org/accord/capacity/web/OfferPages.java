package org.accord.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.Offer;
import org.accord.capacity.Offers;
import org.accord.register.Recorded;
import org.accord.shared.Countries;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sorting;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Fact;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of offers, and each on a page. */
@Controller
class OfferPages {

    private final Offers offers;
    private final InWords words;
    private final Messages messages;
    private final Clock clock;

    OfferPages(Offers offers, InWords words, Messages messages, Clock clock) {
        this.offers = offers;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/offers")
    String list(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("rows", offers.list(Asked.query(Offers.all(), request, clock)));
        model.addAttribute("words", AskedFor.of(request, clock).words());
        model.addAttribute("filters", Asked.ofOffers(request, messages, Language.of(locale)));
        return "capacity/offers";
    }

    @GetMapping("/offers/{id}")
    String offer(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Recorded<Offer> offer =
                offers.find(id, AskedFor.of(request, clock).asOf()).orElseThrow(() -> new CapacityProblem.NotFound(id));
        model.addAttribute("offer", offer.state());
        model.addAttribute("facts", facts(offer.state(), language));
        model.addAttribute("story", words.story(language, offers.history(id), offer.version()));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "capacity.offers"), "/offers")));
        return "capacity/offer";
    }

    private List<Fact> facts(Offer offer, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                messages.get(language, "capacity.slotsOffered"),
                Formats.of(language).number(offer.slots())));
        facts.add(Fact.of(messages.get(language, "capacity.when"), words.window(language, offer.window())));
        facts.add(Fact.of(messages.get(language, "capacity.languages"), words.languages(language, offer.languages())));
        facts.add(
                Fact.of(messages.get(language, "capacity.regions"), words.names(language, "region", offer.regions())));
        facts.add(
                Fact.of(messages.get(language, "capacity.incomes"), words.names(language, "income", offer.incomes())));
        if (!offer.excludedRecipients().isEmpty()) {
            facts.add(Fact.of(
                    messages.get(language, "capacity.excludedRecipients"),
                    offer.excludedRecipients().stream()
                            .map(code -> Countries.name(code, language))
                            .sorted(Sorting.of(language))
                            .collect(Collectors.joining(messages.get(language, "capacity.comma")))));
        }
        return facts;
    }
}
