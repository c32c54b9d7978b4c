package org.accord.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who owes a report in a cycle: every commitment published before the cycle opened that had not ended by then. Derived from the
 * cycle, the commitments and the reports each time; nothing of it is stored.
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Obligations {

    private static final int MOST_SURVIVALS = 50;

    private final Commitments commitments;
    private final ProgressStore store;
    private final WhoOwes whoOwes;
    private final SearchIndex index;
    private final Clock clock;
    private final Tallies tallies;
    private final Cache<Followed, Survival> survivals =
            Caffeine.newBuilder().maximumSize(MOST_SURVIVALS).build();

    Obligations(Commitments commitments, ProgressStore store, WhoOwes whoOwes, SearchIndex index, Clock clock) {
        this.commitments = commitments;
        this.store = store;
        this.whoOwes = whoOwes;
        this.index = index;
        this.clock = clock;
        this.tallies = new Tallies(index::followed, this::count);
    }

    /** What a cycle asks for, as it stood at a moment; holds one day per report received. */
    public Dues dues(Cycle cycle, AsOf asOf) {
        return new Dues(cycle, received(cycle, asOf), granted(cycle, asOf), asOf.day(clock), whoOwes.in(cycle, asOf));
    }

    /** What was asked for in a cycle, by signatory. */
    Map<OrganisationId, Extension> extensions(Cycle cycle, AsOf asOf) {
        Map<OrganisationId, Extension> extensions = new HashMap<>();
        index.each(
                Extensions.all().where("cycle", cycle.id()).asOf(asOf),
                Extension.class,
                found -> extensions.put(found.summary().organisation(), found.summary()));
        return extensions;
    }

    private Map<OrganisationId, Integer> granted(Cycle cycle, AsOf asOf) {
        Map<OrganisationId, Integer> granted = new HashMap<>();
        extensions(cycle, asOf).forEach((organisation, extension) -> granted.put(organisation, extension.granted()));
        return granted;
    }

    private int moreDays(Cycle cycle, OrganisationId organisation) {
        return store.extensions
                .find(Extension.id(cycle.id(), organisation))
                .map(found -> found.state().granted())
                .orElse(0);
    }

    /** What a cycle asks of one organisation now, by title; a report counts whoever sent it, since commitments change hands. */
    public List<Obligation> of(Cycle cycle, OrganisationId organisation) {
        List<CommitmentSummary> led = new ArrayList<>();
        if (whoOwes.asks(cycle, organisation, AsOf.NOW)) {
            commitments.each(
                    Commitments.all().where("charter", cycle.charter()).where("organisation", organisation.value()),
                    led::add);
        }
        if (led.isEmpty()) {
            return List.of();
        }
        IndexQuery sent = reports(cycle, AsOf.NOW)
                .where("commitment", led.stream().map(CommitmentSummary::id).toList());
        Dues dues =
                new Dues(cycle, days(sent), Map.of(organisation, moreDays(cycle, organisation)), AsOf.NOW.day(clock));
        List<Obligation> obligations = new ArrayList<>();
        led.forEach(commitment -> dues.ofLead(commitment).ifPresent(obligations::add));
        obligations.sort(
                Comparator.comparing(obligation -> obligation.commitment().title()));
        return List.copyOf(obligations);
    }

    /** Hands over all obligations of a cycle as they stood at a moment. */
    public void each(Cycle cycle, AsOf asOf, Consumer<Obligation> taker) {
        Dues dues = dues(cycle, asOf);
        IndexQuery owed = Commitments.all().where("charter", cycle.charter()).asOf(asOf);
        commitments.each(owed, commitment -> dues.of(commitment).ifPresent(taker));
    }

    /** How many obligations of a cycle were met in which way. */
    public Map<Obligation.Kept, Long> tally(Cycle cycle, AsOf asOf) {
        return tallies.of(cycle, asOf, asOf.day(clock));
    }

    /** How long commitments were reported on, over closed cycles given from the newest. */
    public Survival survival(List<Cycle> newestFirst, AsOf asOf) {
        return survivals.get(new Followed(index.followed(), newestFirst, asOf, asOf.day(clock)), this::survival);
    }

    private Survival survival(Followed asked) {
        List<Cycle> oldestFirst = asked.newestFirst().reversed();
        Survival.Count count = new Survival.Count(
                oldestFirst.stream().map(cycle -> dues(cycle, asked.asOf())).toList());
        if (!oldestFirst.isEmpty()) {
            IndexQuery owed = Commitments.all()
                    .where("charter", oldestFirst.getFirst().charter())
                    .asOf(asked.asOf());
            commitments.each(owed, count::add);
        }
        return count.survival();
    }

    /** While the index does not move, no survival can change but by the day. */
    private record Followed(long followed, List<Cycle> newestFirst, AsOf asOf, LocalDate day) {}

    private Map<Obligation.Kept, Long> count(Cycle cycle, AsOf asOf) {
        Map<Obligation.Kept, Long> tally = new TreeMap<>();
        each(cycle, asOf, obligation -> tally.merge(obligation.kept(), 1L, Long::sum));
        return tally;
    }

    private Map<String, LocalDate> received(Cycle cycle, AsOf asOf) {
        return days(reports(cycle, asOf));
    }

    private static IndexQuery reports(Cycle cycle, AsOf asOf) {
        return IndexQuery.of(ProgressStore.REPORT).where("cycle", cycle.id()).asOf(asOf);
    }

    private Map<String, LocalDate> days(IndexQuery query) {
        Map<String, LocalDate> days = new HashMap<>();
        index.each(
                query,
                ProgressSummary.class,
                found -> days.put(found.summary().commitment(), found.summary().sentOn()));
        return days;
    }
}
