package org.accord.shared.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the caller in one view of the workspace. The menu counts it, the start view lists it together with all
 * else that waits, by the days of the things; one bean per kind of thing.
 */
public interface Waiting {

    /** Path of the view below {@code /app/}, which is also the menu entry that carries the number. */
    String view();

    /** Message key that names the things. */
    String title();

    /**
     * The first of what waits, in the order of {@link Thing#IN_ORDER}.
     *
     * @param most 1 to 500
     * @return an empty page when the things are not the caller's to do
     */
    Page<Thing> first(int most, Language language);

    /** How much waits; looked at on every step through the workspace. */
    default long count(Language language) {
        return first(1, language).total();
    }

    /** What will wait for the caller on days to come, for when nothing waits now. */
    default List<Coming> coming(Language language) {
        return List.of();
    }

    /** Nothing is the caller's to do. */
    static Page<Thing> nothing(int most) {
        return Page.none(most);
    }

    /**
     * One waiting thing.
     *
     * @param path of its desk below {@code /app/}
     * @param who whose it is
     * @param what it is
     * @param state how it stands, in words
     * @param act what the button to its desk says
     * @param until the last day to do it in time, when it has one
     * @param since the day from which it waits, when that counts
     */
    record Thing(
            String path,
            String who,
            String what,
            Sign sign,
            String state,
            String act,
            @Nullable LocalDate until,
            @Nullable LocalDate since) {

        /** Those with a last day first, by it; then by how long they wait. */
        public static final Comparator<Thing> IN_ORDER = Comparator.comparing(
                        Thing::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Thing::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Thing::path);

        /** A thing without any day. */
        public Thing(String path, String who, String what, Sign sign, String state, String act) {
            this(path, who, what, sign, state, act, null, null);
        }

        public Thing by(LocalDate day) {
            return new Thing(path, who, what, sign, state, act, day, since);
        }

        public Thing from(LocalDate day) {
            return new Thing(path, who, what, sign, state, act, until, day);
        }

        /** True when its last day is over. */
        public boolean isOverdue(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    /** Something that is not to be done yet. */
    record Coming(String what, LocalDate day) {}
}
