package org.accord.capacity.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;

/**
 * Everything the engine is told: who asks and who offers. Kept in the order of ids, so that the order given is of no
 * matter.
 */
public record Market(List<Need> needs, List<Offer> offers) {

    private static final int LEAST_URGENT = 1;
    private static final int MOST_URGENT = 3;
    private static final int MOST_SLOTS = 1_000;

    /**
     * Orders and checks the market.
     *
     * @throws IllegalArgumentException when an id stands twice
     */
    public Market {
        needs = ordered(needs, Need::id);
        offers = ordered(offers, Offer::id);
    }

    /**
     * What a state asks for.
     *
     * @param recipient the asking state's identity, compared with {@link Offer#donor} and {@link Offer#excluded}
     * @param themes codes, at least one
     * @param from first day of the window, inclusive
     * @param to last day of the window, inclusive
     * @param urgency 1 to 3, 3 the most urgent
     * @param slots wanted, 1 to 1,000
     * @param mostPartners how many donors the state can work with at once, at least 1
     * @param excluded donors the state does not want
     */
    public record Need(
            String id,
            String recipient,
            Set<String> themes,
            Region region,
            IncomeGroup income,
            Set<Language> languages,
            LocalDate from,
            LocalDate to,
            int urgency,
            int slots,
            int mostPartners,
            Set<String> excluded) {

        /** Copies its sets; throws {@link IllegalArgumentException} when a value is out of its range. */
        public Need {
            themes = Set.copyOf(themes);
            languages = Set.copyOf(languages);
            excluded = Set.copyOf(excluded);
            check(urgency >= LEAST_URGENT && urgency <= MOST_URGENT && mostPartners >= 1, id);
            check(slots >= 1 && slots <= MOST_SLOTS && !themes.isEmpty() && !to.isBefore(from), id);
        }

        /** What comes first is larger: the neediest income group, then urgency; 1 to 15. */
        int rank() {
            int neediness = IncomeGroup.values().length - 1 - income.ordinal();
            return neediness * MOST_URGENT + urgency;
        }
    }

    /**
     * What somebody offers.
     *
     * @param donor the offering organisation's identity
     * @param themes codes, at least one
     * @param incomes the income groups served
     * @param from first day of the window, inclusive
     * @param to last day of the window, inclusive
     * @param slots how many units there are to give, 1 to 1,000
     * @param excluded recipients the donor does not serve
     */
    public record Offer(
            String id,
            String donor,
            Set<String> themes,
            Set<Region> regions,
            Set<IncomeGroup> incomes,
            Set<Language> languages,
            LocalDate from,
            LocalDate to,
            int slots,
            Set<String> excluded) {

        /** Copies its sets; throws {@link IllegalArgumentException} when a value is out of its range. */
        public Offer {
            themes = Set.copyOf(themes);
            regions = Set.copyOf(regions);
            incomes = Set.copyOf(incomes);
            languages = Set.copyOf(languages);
            excluded = Set.copyOf(excluded);
            check(slots >= 1 && slots <= MOST_SLOTS && !themes.isEmpty() && !to.isBefore(from), id);
        }
    }

    private static void check(boolean holds, String id) {
        if (!holds) {
            throw new IllegalArgumentException("out of range: " + id);
        }
    }

    private static <T> List<T> ordered(List<T> given, Function<T, String> id) {
        List<T> ordered = given.stream().sorted(Comparator.comparing(id)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            check(!id.apply(ordered.get(i)).equals(id.apply(ordered.get(i - 1))), id.apply(ordered.get(i)));
        }
        return ordered;
    }
}
