package org.accord.capacity.matching;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;

/**
 * How well an offer fits a need that it may meet, in points; each term says where they come from.
 *
 * @param theme 0 to 400: the part of the need's themes that the offer covers
 * @param language 0 to 200: the part of the need's languages that the offer speaks
 * @param window 0 to 200: the part of the need's window that the offer is open for
 * @param size 0 to 200: the part of the wanted slots that the offer alone could give
 */
public record Score(int theme, int language, int window, int size) {

    /** The most points there are. */
    public static final int BEST = 1_000;

    private static final int THEME_POINTS = 400;
    private static final int OTHER_POINTS = 200;

    static Score of(Need need, Offer offer) {
        return new Score(
                points(
                        THEME_POINTS,
                        common(need.themes(), offer.themes()),
                        need.themes().size()),
                points(
                        OTHER_POINTS,
                        common(need.languages(), offer.languages()),
                        need.languages().size()),
                points(OTHER_POINTS, commonDays(need, offer), days(need)),
                points(OTHER_POINTS, Math.min(offer.slots(), need.slots()), need.slots()));
    }

    /** All terms together, 0 to 1,000. */
    public int total() {
        return theme + language + window + size;
    }

    private static int points(int most, long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(most * part / whole);
    }

    private static long common(Collection<?> one, Collection<?> other) {
        return one.stream().filter(other::contains).count();
    }

    private static long commonDays(Need need, Offer offer) {
        var from = need.from().isAfter(offer.from()) ? need.from() : offer.from();
        var to = need.to().isBefore(offer.to()) ? need.to() : offer.to();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static long days(Need need) {
        return ChronoUnit.DAYS.between(need.from(), need.to()) + 1;
    }
}
