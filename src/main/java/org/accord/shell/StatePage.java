package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accord.contacts.ConfirmedFigure;
import org.accord.contacts.ConfirmedFigures;
import org.accord.instruments.Contested;
import org.accord.instruments.Dossier;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.Matrices;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.Memberships;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Fact;
import org.accord.shared.web.Link;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.Signatures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A state with what it belongs to, signed and endorsed: composed here, because instruments know no signatories. */
@Controller
class StatePage {

    private final Instruments instruments;
    private final Matrices matrices;
    private final Signatories signatories;
    private final Signatures signatures;
    private final SignatureRows rows;
    private final SignatoryPictures pictures;
    private final ConfirmedFigures contacts;
    private final Messages messages;
    private final Clock clock;

    StatePage(
            Instruments instruments,
            Matrices matrices,
            Signatories signatories,
            Signatures signatures,
            SignatureRows rows,
            SignatoryPictures pictures,
            ConfirmedFigures contacts,
            Messages messages,
            Clock clock) {
        this.instruments = instruments;
        this.matrices = matrices;
        this.signatories = signatories;
        this.signatures = signatures;
        this.rows = rows;
        this.pictures = pictures;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    /** What one instrument says of the state: its own facts, then claims about all members of a body it belonged to. */
    record Line(Dossier dossier, Optional<Contested> contested, List<StatusFact> facts, List<StatusFact> claims) {

        /** What is shown of the state. */
        public Optional<StatusFact> status() {
            return contested.map(Contested::shown);
        }
    }

    @GetMapping("/states/{iso}")
    String state(@PathVariable String iso, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AsOf asOf = AskedFor.of(request, clock).asOf();
        LocalDate on = asOf.day(clock);
        Country country = Countries.find(iso).orElseThrow(() -> new InstrumentProblem.NotFound(iso));
        model.addAttribute("pastNote", "states.pastNote");
        model.addAttribute("country", country);
        model.addAttribute("bodies", Memberships.of(country.code(), on));
        model.addAttribute("facts", facts(country, language));
        model.addAttribute("contacts", contacts(country, asOf, language));
        model.addAttribute("lines", lines(country, on, AskedFor.known(request, clock)));
        model.addAttribute("cells", matrices.of(country.code(), on, AskedFor.known(request, clock)));
        List<Recorded<Endorsement>> signed = signed(country, asOf);
        model.addAttribute("signed", rows.of(signed, asOf, language));
        model.addAttribute(
                "ratings",
                signed.stream()
                        .findFirst()
                        .flatMap(first -> pictures.ratings(
                                first.state().organisation().id(),
                                List.of(first.state().organisation().id().value()),
                                asOf,
                                language))
                        .orElse(null));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "signatories.title"), "/signatories")));
        return "shell/state";
    }

    private List<Line> lines(Country country, LocalDate on, AsOf known) {
        return instruments.of(country.code(), on, known).stream()
                .map(dossier -> new Line(
                        dossier,
                        dossier.contested(country.code()),
                        dossier.byState().getOrDefault(country.code(), List.of()),
                        dossier.claimsCovering(country.code())))
                .toList();
    }

    private List<Recorded<Endorsement>> signed(Country country, AsOf asOf) {
        return signatories.bySlug(country.code().slug()).stream()
                .flatMap(organisation -> signatures.of(organisation.id(), asOf).stream())
                .toList();
    }

    /** A number, which is all that the public learns of contact points. */
    private List<Fact> contacts(Country country, AsOf asOf, Language language) {
        String own = signatories
                .bySlug(country.code().slug())
                .flatMap(organisation -> contacts.of(organisation.id(), asOf))
                .map(figure -> words(figure, language))
                .orElseGet(() -> messages.get(language, "contacts.figure.none"));
        return List.of(
                Fact.of(messages.get(language, "contacts.figure"), own),
                Fact.of(messages.get(language, "contacts.figure.all"), words(contacts.ofAll(asOf), language)));
    }

    private String words(ConfirmedFigure figure, Language language) {
        return messages.get(language, "contacts.figure.of", "confirmed", figure.confirmed(), "total", figure.total());
    }

    private List<Fact> facts(Country country, Language language) {
        return List.of(
                Fact.of(messages.get(language, "states.codes"), country.code() + " · " + country.iso3()),
                Fact.of(
                        messages.get(language, "states.region"),
                        messages.get(language, "region." + country.region().name()) + " · "
                                + messages.get(language, "subregion." + country.subregion())),
                Fact.of(
                        messages.get(language, "states.income"),
                        messages.get(language, "income." + country.income().name())),
                Fact.of(
                        messages.get(language, "states.un"),
                        messages.get(language, country.member() ? "states.member" : "states.other")));
    }
}
