package org.accord.instruments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accord.instruments.Dossier;
import org.accord.instruments.EntryIntoForce;
import org.accord.instruments.EntryRule;
import org.accord.instruments.FactDetails;
import org.accord.instruments.Instrument;
import org.accord.instruments.StatusFact;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as JSON.
 *
 * @param status by the day asked for
 * @param inForceOn null while no source and no count says so
 * @param deposited consents on record; states about which sources conflict count once
 * @param required consents that the rule asks for; null when no rule is on record
 * @param claimed the newest number that a source gives, which may differ; null when none does
 * @param facts null in lists
 */
record InstrumentJson(
        String slug,
        Map<String, String> name,
        Instrument.Kind kind,
        String reference,
        @Nullable String parent,
        Dossier.Binding status,
        @Nullable LocalDate inForceOn,
        long deposited,
        @Nullable Integer required,
        @Nullable FactJson claimed,
        @Nullable EntryRule rule,
        LocalDate asOf,
        @Nullable Computed computed,
        @Nullable List<FactJson> facts) {

    /** What the rule and the consents on record give. */
    record Computed(String decidedBy, LocalDate inForceOn, boolean exact) {
        static Computed of(EntryIntoForce.Reached reached) {
            return new Computed(reached.deciding().state().slug(), reached.day(), reached.exact());
        }
    }

    /** What else a source says; the language is that of reservation and note. */
    record Details(String link, @Nullable LocalDate dated, String language, String reservation, String note) {
        static Details of(FactDetails details) {
            return new Details(
                    details.link(), details.dated(), details.language().tag(), details.reservation(), details.note());
        }
    }

    /** One fact as JSON; {@code state} is an ISO code in lower case, as in addresses. */
    record FactJson(
            String id,
            @Nullable String state,
            StatusFact.What what,
            @Nullable Integer count,
            @Nullable Boolean moreThan,
            StatusFact.@Nullable Whom whom,
            @Nullable Body allOf,
            LocalDate trueOn,
            String exactness,
            LocalDate recordedOn,
            Map<String, String> source,
            Set<String> conflictsWith,
            @Nullable String supersededBy,
            boolean depositary,
            boolean recalled,
            @Nullable Details details) {

        static FactJson of(StatusFact fact) {
            Optional<StatusFact.Claim> claim = Optional.ofNullable(fact.claim());
            return new FactJson(
                    fact.id(),
                    Optional.ofNullable(fact.state()).map(CountryCode::slug).orElse(null),
                    fact.what(),
                    claim.map(StatusFact.Claim::count).orElse(null),
                    claim.map(StatusFact.Claim::more).orElse(null),
                    claim.map(StatusFact.Claim::whom).orElse(null),
                    claim.map(StatusFact.Claim::body).orElse(null),
                    fact.trueOn().day(),
                    fact.trueOn().exactness().name(),
                    fact.recordedOn(),
                    texts(fact.source()),
                    fact.conflictsWith(),
                    fact.supersededBy(),
                    fact.isByDepositary(),
                    fact.isRecalled(),
                    Optional.ofNullable(fact.details()).map(Details::of).orElse(null));
        }
    }

    static InstrumentJson summary(Dossier dossier) {
        return of(dossier, null);
    }

    static InstrumentJson whole(Dossier dossier) {
        return of(dossier, dossier.facts().stream().map(FactJson::of).toList());
    }

    private static InstrumentJson of(Dossier dossier, @Nullable List<FactJson> facts) {
        Instrument instrument = dossier.instrument();
        return new InstrumentJson(
                instrument.slug(),
                texts(instrument.name()),
                instrument.kind(),
                instrument.reference(),
                instrument.parent(),
                dossier.binding(),
                dossier.inForceOn().orElse(null),
                dossier.bound(),
                Optional.ofNullable(instrument.rule()).map(EntryRule::consents).orElse(null),
                dossier.newestCount().map(FactJson::of).orElse(null),
                instrument.rule(),
                dossier.day(),
                dossier.computed().map(Computed::of).orElse(null),
                facts);
    }

    private static Map<String, String> texts(LocalisedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.texts().forEach((language, words) -> texts.put(language.tag(), words));
        return texts;
    }
}
