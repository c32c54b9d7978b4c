package org.accord.shared.ui;

import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Sign;

/**
 * What waits for the caller in one view of the workspace. The menu counts it, the start view lists it; one bean per
 * kind of thing, in the order they should be done.
 */
public interface Waiting {

    /** Path of the view below {@code /app/}, which is also the menu entry that carries the number. */
    String view();

    /** Message key of the heading above the things. */
    String title();

    /**
     * The first of what waits.
     *
     * @param most 1 to 500
     * @return an empty page when the things are not the caller's to do
     */
    Page<Thing> first(int most, Language language);

    /**
     * One waiting thing.
     *
     * @param path of its desk below {@code /app/}
     * @param who whose it is
     * @param what it is
     * @param state how it stands, in words
     */
    record Thing(String path, String who, String what, Sign sign, String state) {}
}
