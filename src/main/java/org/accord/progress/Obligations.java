package org.accord.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.accord.commitments.Commitments;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who owes a report in a cycle: every commitment published before the cycle closed and not given up. Derived from the
 * cycle, the commitments and the reports each time; nothing of it is stored.
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Obligations {

    private static final int MOST_SURVIVALS = 50;

    private final Commitments commitments;
    private final Signatories signatories;
    private final Rules rules;
    private final SearchIndex index;
    private final Clock clock;
    private final Tallies tallies;
    private final Cache<Followed, Survival> survivals =
            Caffeine.newBuilder().maximumSize(MOST_SURVIVALS).build();

    Obligations(Commitments commitments, Signatories signatories, Rules rules, SearchIndex index, Clock clock) {
        this.commitments = commitments;
        this.signatories = signatories;
        this.rules = rules;
        this.index = index;
        this.clock = clock;
        this.tallies = new Tallies(index::followed, this::count);
    }

    /** What a cycle asks for, as it stood at a moment; holds one flag per report received. */
    public Dues dues(Cycle cycle, AsOf asOf) {
        return new Dues(cycle, received(cycle, asOf), asOf.day(clock));
    }

    /** What a cycle asks of one organisation now, by title. */
    public List<Obligation> of(Cycle cycle, OrganisationId organisation) {
        IndexQuery owed =
                Commitments.all().where("charter", cycle.charter()).where("organisation", organisation.value());
        IndexQuery sent = reports(cycle, AsOf.NOW).where("organisation", organisation.value());
        Dues dues = new Dues(cycle, late(sent), AsOf.NOW.day(clock));
        List<Obligation> obligations = new ArrayList<>();
        commitments.each(owed, commitment -> dues.of(commitment).ifPresent(obligations::add));
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

    /**
     * Tells signatories how each stands after a cycle: all kept, some missed, or not a word in as many cycles as the rule
     * of the day the cycle closed asks for.
     *
     * @see "decision 0018"
     */
    void noteStandings(Cycle cycle) {
        Map<OrganisationId, Set<Obligation.Kept>> byOrganisation = new HashMap<>();
        each(
                cycle,
                AsOf.NOW,
                obligation -> byOrganisation
                        .computeIfAbsent(obligation.commitment().organisation(), ignored -> new HashSet<>())
                        .add(obligation.kept()));
        LocalDate today = AsOf.NOW.day(clock);
        List<Cycle> before = before(cycle);
        int silent = rules.on(cycle.charter(), cycle.closes()).silentCycles();
        byOrganisation.forEach((organisation, kept) -> {
            Standing standing = standing(kept, today.isAfter(cycle.endOfGrace()));
            if (standing == Standing.NON_COMMUNICATING && !wasSilent(organisation, before, silent - 1)) {
                standing = Standing.OVERDUE;
            }
            signatories.noteStanding(cycle.charter(), organisation, standing, reason(standing));
        });
    }

    /** The charter's cycles before one, the latest first. */
    private List<Cycle> before(Cycle cycle) {
        IndexQuery query = IndexQuery.of(ProgressStore.CYCLE)
                .where("charter", cycle.charter())
                .newestBy("closes")
                .page(0, IndexQuery.LARGEST_PAGE);
        return index.find(query, Cycle.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(other -> other.closes().isBefore(cycle.closes()))
                .toList();
    }

    /** True when the organisation owed something in each of the latest so many cycles and said nothing in any. */
    private boolean wasSilent(OrganisationId organisation, List<Cycle> before, int cycles) {
        return before.size() >= cycles
                && before.stream().limit(cycles).allMatch(cycle -> {
                    List<Obligation> owed = of(cycle, organisation);
                    return !owed.isEmpty() && owed.stream().allMatch(each -> each.kept() == Obligation.Kept.SILENT);
                });
    }

    static Standing standing(Set<Obligation.Kept> kept, boolean pastGrace) {
        boolean silent = kept.contains(Obligation.Kept.SILENT);
        boolean spoke = kept.contains(Obligation.Kept.ON_TIME) || kept.contains(Obligation.Kept.LATE);
        if (silent) {
            return spoke || !pastGrace ? Standing.OVERDUE : Standing.NON_COMMUNICATING;
        }
        return kept.contains(Obligation.Kept.AWAITED) ? Standing.DUE : Standing.ACTIVE;
    }

    private static String reason(Standing standing) {
        return switch (standing) {
            case OVERDUE -> "someMissing";
            case NON_COMMUNICATING -> "allMissing";
            case DUE -> "awaited";
            default -> "allReported";
        };
    }

    private Map<String, Boolean> received(Cycle cycle, AsOf asOf) {
        return late(reports(cycle, asOf));
    }

    private static IndexQuery reports(Cycle cycle, AsOf asOf) {
        return IndexQuery.of(ProgressStore.REPORT).where("cycle", cycle.id()).asOf(asOf);
    }

    private Map<String, Boolean> late(IndexQuery query) {
        Map<String, Boolean> late = new HashMap<>();
        index.each(
                query,
                ProgressSummary.class,
                found -> late.put(found.summary().commitment(), found.summary().late()));
        return late;
    }
}
