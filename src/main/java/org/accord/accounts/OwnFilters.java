package org.accord.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.accord.shared.SavedFilter;
import org.accord.shared.SavedFilters;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The filters that people saved for their own lists.
 *
 * @see "decision 0014"
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class OwnFilters implements SavedFilters {

    /** How many filters one person may save. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 500;

    private final SavedFilterStore store;

    OwnFilters(SavedFilterStore store) {
        this.store = store;
    }

    @Override
    public List<SavedFilter> of(String view) {
        return all().stream().filter(filter -> filter.view().equals(view)).toList();
    }

    @Override
    public List<SavedFilter> all() {
        return store.all(CurrentActor.get().user()).stream()
                .sorted(Comparator.comparing(SavedFilter::view).thenComparing(SavedFilter::name))
                .toList();
    }

    @Override
    public void keep(SavedFilter filter) {
        UserId user = CurrentActor.get().user();
        new FieldCheck()
                .text("name", filter.name(), LONGEST_NAME)
                .that("name", filter.query().length() <= LONGEST_QUERY, "tooLong")
                .orThrow(AccountProblem.Invalid::new);
        if (!store.has(user, filter) && store.all(user).size() >= MOST) {
            throw new AccountProblem.Invalid(Map.of("name", "accounts.filtersTooMany"));
        }
        store.keep(user, filter);
    }

    @Override
    public void drop(SavedFilter filter) {
        store.drop(CurrentActor.get().user(), filter);
    }
}
