package org.accord.accounts.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;
import org.accord.accounts.PeopleSearch;
import org.accord.shared.Role;
import org.jspecify.annotations.Nullable;

/** What the address says of the list of people: {@code ?q= &show= &page=}. */
record PeopleAddress(String words, Show show, int page) {

    private static final int LAST_PAGE = 10_000;

    /** Which of them; message keys {@code people.show.<name>}. */
    enum Show {
        ALL,
        COORDINATORS,
        ADMINISTRATORS,
        SUSPENDED
    }

    static PeopleAddress of(QueryParameters query) {
        return new PeopleAddress(
                query.getSingleParameter("q").orElse(""),
                show(query.getSingleParameter("show").orElse("")),
                page(query.getSingleParameter("page").orElse("")));
    }

    PeopleAddress matching(String typed) {
        return new PeopleAddress(typed, show, 0);
    }

    PeopleAddress showing(Show chosen) {
        return new PeopleAddress(words, chosen, 0);
    }

    PeopleAddress on(int number) {
        return new PeopleAddress(words, show, number);
    }

    PeopleSearch search() {
        return new PeopleSearch(words, role(), show == Show.SUSPENDED);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (!words.isBlank()) {
            parameters.put("q", words);
        }
        if (show != Show.ALL) {
            parameters.put("show", show.name());
        }
        if (page > 0) {
            parameters.put("page", Integer.toString(page + 1));
        }
        return QueryParameters.simple(parameters);
    }

    private @Nullable Role role() {
        return switch (show) {
            case COORDINATORS -> Role.COORDINATOR;
            case ADMINISTRATORS -> Role.ADMINISTRATOR;
            case ALL, SUSPENDED -> null;
        };
    }

    private static Show show(String name) {
        for (Show each : Show.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return Show.ALL;
    }

    private static int page(String number) {
        return number.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(number) - 1, 0, LAST_PAGE) : 0;
    }
}
