package org.accord.shell;

import java.time.Clock;
import java.util.Optional;
import org.accord.capacity.Needs;
import org.accord.capacity.Offers;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.instruments.Instruments;
import org.accord.register.Recorded;
import org.accord.reports.Reports;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.Section;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** What the card of a public page says: the name of the thing it shows, in the reader's language where there is one. */
@Component
class CardTitles {

    private final Charters charters;
    private final Signatories signatories;
    private final Commitments commitments;
    private final Instruments instruments;
    private final Needs needs;
    private final Offers offers;
    private final Reports reports;
    private final Messages messages;
    private final Clock clock;

    CardTitles(
            Charters charters,
            Signatories signatories,
            Commitments commitments,
            Instruments instruments,
            Needs needs,
            Offers offers,
            Reports reports,
            Messages messages,
            Clock clock) {
        this.charters = charters;
        this.signatories = signatories;
        this.commitments = commitments;
        this.instruments = instruments;
        this.needs = needs;
        this.offers = offers;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of a section's page, such as {@code signatories}; empty when there is none. */
    Optional<String> of(String section, Language language) {
        if (section.equals("overview")) {
            return Optional.of(messages.get(language, "pictures.card.home"));
        }
        return Section.of("/" + section).map(found -> messages.get(language, found.key()));
    }

    /** Of the page about one thing; empty when there is none that everyone may read. */
    Optional<String> of(String section, String id, Language language) {
        return switch (section) {
            case "charters" -> charters.find(id).map(charter -> charter.name().in(language));
            case "states" -> Countries.find(id).map(country -> country.name(language));
            case "signatories" -> signatories.bySlug(id).map(Organisation::name).map(name -> name.in(language));
            case "commitments" ->
                commitments
                        .find(id, AsOf.NOW)
                        .map(Recorded::state)
                        .filter(commitment -> commitment.state().isPublic())
                        .map(commitment -> commitment.title());
            case "instruments" ->
                instruments
                        .find(id, AsOf.NOW.day(clock), AsOf.NOW)
                        .map(dossier -> dossier.instrument().name().in(language));
            case "needs" -> needs.find(id, AsOf.NOW).map(need -> need.state().title());
            case "offers" ->
                offers.find(id, AsOf.NOW).map(offer -> offer.state().title());
            case "reports" ->
                reports.find(id)
                        .map(report -> report.state().period())
                        .map(period ->
                                messages.get(language, "reports.report", "from", period.from(), "to", period.to()));
            case "matching" -> of(section, language);
            default -> Optional.empty();
        };
    }
}
