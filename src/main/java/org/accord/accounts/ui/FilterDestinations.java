package org.accord.accounts.ui;

import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.SavedFilters;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Destinations;
import org.springframework.stereotype.Component;

/** Lists as somebody saved them, by the names they gave. */
@Component
class FilterDestinations implements Destinations {

    private final SavedFilters filters;

    FilterDestinations(SavedFilters filters) {
        this.filters = filters;
    }

    @Override
    public List<Destination> of(Language language) {
        return filters.all().stream()
                .map(filter -> new Destination(Destination.Kind.FILTER, filter.path(), filter.name(), ""))
                .toList();
    }
}
