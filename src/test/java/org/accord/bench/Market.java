package org.accord.bench;

import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.accord.capacity.Need;
import org.accord.capacity.Offer;
import org.accord.capacity.Party;
import org.accord.capacity.Theme;
import org.accord.capacity.Window;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;
import org.accord.signatories.Organisation;

/** Needs and offers of a seed, recorded in its last months for windows in the next year; each follows from its number. */
final class Market {

    private static final int FIRST_DAY = Calendar.DAYS - 120;
    private static final LocalDate WINDOWS_FROM = Calendar.LAST.plusDays(1);

    private final long seed;
    private final Cast cast;
    private final int needs;
    private final int offers;

    Market(long seed, Tier tier, Cast cast) {
        this.seed = seed;
        this.cast = cast;
        this.needs = tier.needs();
        this.offers = tier.offers();
    }

    int needs() {
        return needs;
    }

    int offers() {
        return offers;
    }

    int day(int number) {
        return FIRST_DAY + number % 110;
    }

    private SplittableRandom chance(int number) {
        return new SplittableRandom(seed * 4_000_037 + number);
    }

    Need need(int number) {
        SplittableRandom chance = chance(2 * number);
        Theme theme = any(chance, Theme.values());
        return new Need(
                "seeded-need-" + number,
                party(number % cast.states()),
                Language.EN,
                "Help with " + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + number,
                "We look for partners who have done this elsewhere and can stay until our own staff carries on.",
                "",
                Set.of(theme),
                1 + chance.nextInt(6),
                languages(chance),
                window(chance),
                1 + chance.nextInt(3),
                1 + chance.nextInt(3),
                Set.of(),
                Need.State.OPEN,
                Calendar.at(day(number), number));
    }

    Offer offer(int number) {
        SplittableRandom chance = chance(2 * number + 1);
        Theme theme = any(chance, Theme.values());
        return new Offer(
                "seeded-offer-" + number,
                party(chance.nextInt(cast.size() / 2)),
                Language.EN,
                "Experts for " + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + number,
                "Two of our staff come for three weeks, twice a year, with material in the languages named.",
                two(theme, any(chance, Theme.values())),
                some(chance, Region.values()),
                some(chance, IncomeGroup.values()),
                languages(chance),
                window(chance),
                1 + chance.nextInt(4),
                Set.of(),
                Offer.State.OPEN,
                Calendar.at(day(number), number));
    }

    private Party party(int number) {
        Organisation organisation = cast.organisation(number);
        return new Party(
                organisation.id(),
                organisation.slug(),
                organisation.name(),
                organisation.type(),
                organisation.country());
    }

    private static Set<Theme> two(Theme one, Theme other) {
        Set<Theme> two = new TreeSet<>(Set.of(one));
        two.add(other);
        return two;
    }

    private static Window window(SplittableRandom chance) {
        LocalDate from = WINDOWS_FROM.plusMonths(chance.nextInt(9));
        return new Window(from, from.plusMonths(3L + chance.nextInt(9)));
    }

    private static Set<Language> languages(SplittableRandom chance) {
        Set<Language> languages = new TreeSet<>(Set.of(any(chance, Language.values())));
        if (chance.nextInt(10) < 7) {
            languages.add(Language.EN);
        }
        return languages;
    }

    private static <T extends Comparable<T>> Set<T> some(SplittableRandom chance, T[] values) {
        Set<T> some = new TreeSet<>(Set.of(any(chance, values)));
        for (T value : values) {
            if (chance.nextBoolean()) {
                some.add(value);
            }
        }
        return some;
    }

    private static <T> T any(SplittableRandom chance, T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
