package org.accord.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.capacity.matching.Market;
import org.accord.capacity.matching.Matching;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Open needs and offers of a day on their way into the engine, and its answer on the way back. Recipients are known by
 * the identity of their state's organisation; a donor's exclusion of a state is told by that state's needs. Of windows only
 * what lies after the day counts; what is over by then is left out.
 */
public final class CapacityMarket {

    private static final Comparator<MatchingReport.Proposal> BY_STATE = Comparator.comparing(
                    (MatchingReport.Proposal proposal) ->
                            proposal.need().party().country().iso2())
            .thenComparing(proposal -> proposal.need().id())
            .thenComparing(proposal -> proposal.offer().id());

    private final LocalDate day;
    private final Map<String, NeedSummary> needs = new LinkedHashMap<>();
    private final Map<String, OfferSummary> offers = new LinkedHashMap<>();

    /** @param day whose end the needs and offers are read at */
    public CapacityMarket(LocalDate day) {
        this.day = day;
    }

    public void add(NeedSummary need) {
        if (need.window().to().isAfter(day)) {
            needs.put(need.id(), need);
        }
    }

    public void add(OfferSummary offer) {
        if (offer.window().to().isAfter(day)) {
            offers.put(offer.id(), offer);
        }
    }

    /** The market as the engine reads it. */
    public Market market() {
        return new Market(
                needs.values().stream().map(this::need).toList(),
                offers.values().stream().map(this::offer).toList());
    }

    /** The engine's answer with what people read. */
    public MatchingReport report(String edition, Matching matching) {
        return new MatchingReport(
                MatchingReport.id(edition, day),
                edition,
                day,
                matching.proven(),
                figures(matching),
                matching.matches().stream().map(this::proposal).sorted(BY_STATE).toList(),
                matching.unmatched().stream().map(this::unmatched).toList());
    }

    private MatchingReport.Proposal proposal(Matching.Match match) {
        NeedSummary need = known(needs.get(match.need()));
        OfferSummary offer = known(offers.get(match.offer()));
        return new MatchingReport.Proposal(
                MatchingReport.Side.of(need),
                MatchingReport.Side.of(offer),
                match.slots(),
                need.slots(),
                match.score());
    }

    private MatchingReport.Unmatched unmatched(Matching.Unmatched unmatched) {
        List<MatchingReport.Relaxed> relaxed = new ArrayList<>();
        unmatched.relaxed().forEach((rule, count) -> relaxed.add(new MatchingReport.Relaxed(rule, count)));
        relaxed.sort(Comparator.comparingInt(each -> -each.offers()));
        return new MatchingReport.Unmatched(
                MatchingReport.Side.of(known(needs.get(unmatched.need()))),
                unmatched.blocking(),
                relaxed,
                unmatched.competing(),
                unmatched.slots(),
                unmatched.ahead());
    }

    private MatchingReport.Figures figures(Matching matching) {
        Set<String> served = new HashSet<>();
        Set<OrganisationId> states = new HashSet<>();
        Set<OrganisationId> statesServed = new HashSet<>();
        int used = 0;
        long score = 0;
        for (Matching.Match match : matching.matches()) {
            served.add(match.need());
            statesServed.add(known(needs.get(match.need())).asker().id());
            used += match.slots();
            score += (long) match.slots() * match.score().total();
        }
        needs.values().forEach(need -> states.add(need.asker().id()));
        return new MatchingReport.Figures(
                needs.size(),
                served.size(),
                states.size(),
                states.size() - statesServed.size(),
                needs.values().stream().mapToInt(NeedSummary::slots).sum(),
                offers.values().stream().mapToInt(OfferSummary::slots).sum(),
                used,
                score);
    }

    private Market.Need need(NeedSummary need) {
        Country country = Countries.find(need.asker().country()).orElseThrow();
        return new Market.Need(
                need.id(),
                need.asker().id().value(),
                names(need.themes()),
                country.region(),
                country.income(),
                need.languages(),
                left(need.window()),
                need.window().to(),
                need.urgency(),
                need.slots(),
                need.mostPartners(),
                need.excludedDonors().stream().map(OrganisationId::value).collect(Collectors.toSet()));
    }

    private Market.Offer offer(OfferSummary offer) {
        return new Market.Offer(
                offer.id(),
                offer.donor().id().value(),
                names(offer.themes()),
                offer.regions(),
                offer.incomes(),
                offer.languages(),
                left(offer.window()),
                offer.window().to(),
                offer.slots(),
                needs.values().stream()
                        .map(NeedSummary::asker)
                        .filter(asker -> offer.excludedRecipients().contains(asker.country()))
                        .map(asker -> asker.id().value())
                        .collect(Collectors.toSet()));
    }

    private LocalDate left(Window window) {
        return window.from().isAfter(day) ? window.from() : day.plusDays(1);
    }

    private static Set<String> names(Set<Theme> themes) {
        return themes.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static <T> T known(@Nullable T side) {
        if (side == null) {
            throw new IllegalStateException("the engine answers with what it was told");
        }
        return side;
    }
}
