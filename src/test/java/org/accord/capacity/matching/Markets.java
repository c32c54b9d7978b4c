package org.accord.capacity.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;

/** Markets in words, and markets by chance. */
final class Markets {

    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final LocalDate END = LocalDate.of(2026, 12, 31);

    private Markets() {}

    static Need aNeed(String id) {
        return new Need(
                id,
                "state-" + id,
                Set.of("LAW"),
                Region.AFRICA,
                IncomeGroup.LOW,
                Set.of(Language.EN),
                START,
                END,
                2,
                1,
                3,
                Set.of());
    }

    static Need ranked(Need need, IncomeGroup income, int urgency) {
        return new Need(
                need.id(),
                need.recipient(),
                need.themes(),
                need.region(),
                income,
                need.languages(),
                need.from(),
                need.to(),
                urgency,
                need.slots(),
                need.mostPartners(),
                need.excluded());
    }

    static Need sized(Need need, int slots, int mostPartners) {
        return new Need(
                need.id(),
                need.recipient(),
                need.themes(),
                need.region(),
                need.income(),
                need.languages(),
                need.from(),
                need.to(),
                need.urgency(),
                slots,
                mostPartners,
                need.excluded());
    }

    static Need without(Need need, String donor) {
        return new Need(
                need.id(),
                need.recipient(),
                need.themes(),
                need.region(),
                need.income(),
                need.languages(),
                need.from(),
                need.to(),
                need.urgency(),
                need.slots(),
                need.mostPartners(),
                Set.of(donor));
    }

    static Offer anOffer(String id, int slots) {
        return anOffer(id, "donor-" + id, "LAW", slots);
    }

    static Offer anOffer(String id, String donor, String theme, int slots) {
        return new Offer(
                id,
                donor,
                Set.of(theme),
                Set.of(Region.AFRICA, Region.ASIA),
                Set.of(IncomeGroup.values()),
                Set.of(Language.EN),
                START,
                END,
                slots,
                Set.of());
    }

    /** A market in which about every {@code 1/tightness}-th pair of themes and languages fits. */
    static Market random(Random random, int needs, int offers, int themes, int mostSlots) {
        List<Need> asked = new ArrayList<>();
        for (int i = 0; i < needs; i++) {
            LocalDate from = START.plusDays(random.nextInt(200));
            asked.add(new Need(
                    "n" + i,
                    "o" + random.nextInt(needs + offers),
                    some(random, themes, 2),
                    pick(random, Region.values()),
                    pick(random, IncomeGroup.values()),
                    languages(random),
                    from,
                    from.plusDays(60 + random.nextInt(200)),
                    1 + random.nextInt(3),
                    1 + random.nextInt(mostSlots),
                    needs + offers,
                    random.nextInt(5) == 0 ? Set.of("o" + random.nextInt(needs + offers)) : Set.of()));
        }
        List<Offer> offered = new ArrayList<>();
        for (int i = 0; i < offers; i++) {
            LocalDate from = START.plusDays(random.nextInt(200));
            offered.add(new Offer(
                    "x" + i,
                    "o" + random.nextInt(needs + offers),
                    some(random, themes, 3),
                    EnumSet.of(pick(random, Region.values()), pick(random, Region.values())),
                    EnumSet.of(pick(random, IncomeGroup.values()), IncomeGroup.LOW, IncomeGroup.LOWER_MIDDLE),
                    languages(random),
                    from,
                    from.plusDays(100 + random.nextInt(300)),
                    1 + random.nextInt(mostSlots),
                    random.nextInt(5) == 0 ? Set.of("o" + random.nextInt(needs + offers)) : Set.of()));
        }
        return new Market(asked, offered);
    }

    private static Set<String> some(Random random, int themes, int most) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i <= random.nextInt(most); i++) {
            some.add("t" + random.nextInt(themes));
        }
        return some;
    }

    private static Set<Language> languages(Random random) {
        return random.nextInt(3) == 0
                ? EnumSet.of(Language.EN, pick(random, Language.values()))
                : Set.of(pick(random, Language.values()));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
