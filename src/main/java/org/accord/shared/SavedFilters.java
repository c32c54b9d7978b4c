package org.accord.shared;

import java.util.List;

/** The caller's own saved filters: a preference, not an act, so nothing of them stands in the register. */
public interface SavedFilters {

    /** Those of one view, by name. */
    List<SavedFilter> of(String view);

    /** Those of all views. */
    List<SavedFilter> all();

    /**
     * Saves a filter, in place of the one with the same name.
     *
     * @throws Problem of kind invalid with field {@code name} when it has no proper name or the caller has too many
     */
    void keep(SavedFilter filter);

    /** Removes a filter; nothing happens when it is not there. */
    void drop(SavedFilter filter);
}
