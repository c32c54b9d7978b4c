package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.contacts.ConfirmedFigure;
import org.accord.contacts.ConfirmedFigures;
import org.accord.instruments.Dossier;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Body;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Memberships;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.Signatories;
import org.accord.signatories.Signatures;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A state for machines: the same as its page. */
@RestController
class StatesApi {

    private final Instruments instruments;
    private final Signatories signatories;
    private final Signatures signatures;
    private final ConfirmedFigures contacts;
    private final Clock clock;

    StatesApi(
            Instruments instruments,
            Signatories signatories,
            Signatures signatures,
            ConfirmedFigures contacts,
            Clock clock) {
        this.instruments = instruments;
        this.signatories = signatories;
        this.signatures = signatures;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What weighs most of what stands of a state, by instrument; null status when only a claim about all covers it. */
    record StatusJson(
            String instrument,
            StatusFact.@Nullable What status,
            @Nullable LocalDate trueOn,
            List<String> facts,
            List<String> claims) {
        static StatusJson of(Dossier dossier, CountryCode state) {
            StatusFact status = dossier.statusOf(state).orElse(null);
            return new StatusJson(
                    dossier.instrument().slug(),
                    status == null ? null : status.what(),
                    status == null ? null : status.trueOn().day(),
                    dossier.byState().getOrDefault(state, List.of()).stream()
                            .map(StatusFact::id)
                            .toList(),
                    dossier.claimsCovering(state).stream().map(StatusFact::id).toList());
        }
    }

    /** How a state stands under a charter that it signed. */
    record SignatureJson(String charter, Standing standing) {}

    /**
     * A state as JSON; of its contact points the numbers only, null when it has named none.
     *
     * @param standing under the first charter that it signed
     */
    record StateJson(
            String iso2,
            String iso3,
            Map<String, String> name,
            Region region,
            String subregion,
            IncomeGroup income,
            boolean member,
            Set<Body> bodies,
            LocalDate asOf,
            @Nullable Standing standing,
            List<SignatureJson> signatures,
            @Nullable ConfirmedFigure contactPoints,
            ConfirmedFigure contactPointsOfAllStates,
            List<StatusJson> instruments) {}

    @GetMapping(path = "/api/v1/states/{iso}", produces = MediaType.APPLICATION_JSON_VALUE)
    StateJson state(@PathVariable String iso, HttpServletRequest request) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        LocalDate on = asOf.day(clock);
        Country country = Countries.find(iso).orElseThrow(() -> new InstrumentProblem.NotFound(iso));
        Map<String, String> names = new TreeMap<>();
        country.names().texts().forEach((language, name) -> names.put(language.tag(), name));
        List<SignatureJson> signed = signed(country, asOf);
        return new StateJson(
                country.code().slug(),
                country.iso3().toLowerCase(Locale.ROOT),
                names,
                country.region(),
                country.subregion(),
                country.income(),
                country.member(),
                Memberships.of(country.code(), on),
                on,
                signed.stream().findFirst().map(SignatureJson::standing).orElse(null),
                signed,
                contactPoints(country, asOf),
                contacts.ofAll(asOf),
                instruments.of(country.code(), on, AskedFor.known(request, clock)).stream()
                        .map(dossier -> StatusJson.of(dossier, country.code()))
                        .toList());
    }

    private @Nullable ConfirmedFigure contactPoints(Country country, AsOf asOf) {
        return signatories
                .bySlug(country.code().slug())
                .flatMap(organisation -> contacts.of(organisation.id(), asOf))
                .orElse(null);
    }

    /** The first charter first. */
    private List<SignatureJson> signed(Country country, AsOf asOf) {
        return signatories.bySlug(country.code().slug()).stream()
                .flatMap(organisation -> signatures.of(organisation.id(), asOf).stream())
                .map(Recorded::state)
                .map(signed -> new SignatureJson(signed.charter(), signed.standing()))
                .toList();
    }
}
