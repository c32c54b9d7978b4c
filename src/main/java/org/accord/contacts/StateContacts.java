package org.accord.contacts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accord.shared.OrganisationId;

/**
 * All contact points of a state; they change together. Those of one purpose are a chain: when the first does not answer,
 * the next takes over.
 *
 * @param points in the order of their chains
 */
public record StateContacts(OrganisationId state, List<ContactPoint> points) {

    /** How many contact points a state may have. */
    static final int MOST = 40;

    public StateContacts {
        points = List.copyOf(points);
    }

    /** A state that has named none. */
    static StateContacts none(OrganisationId state) {
        return new StateContacts(state, List.of());
    }

    /** Who answers for a purpose, and who takes over after whom. */
    public List<ContactPoint> chain(Purpose purpose) {
        return points.stream().filter(point -> point.purpose() == purpose).toList();
    }

    /**
     * The one with that id.
     *
     * @throws ContactProblem.NotFound when there is none
     */
    public ContactPoint point(String id) {
        return points.get(place(id));
    }

    /** True when there is one with that id. */
    boolean has(String id) {
        return points.stream().anyMatch(point -> point.id().equals(id));
    }

    /** With one more, at the end of its chain. */
    StateContacts add(ContactPoint point) {
        if (points.size() >= MOST) {
            throw new ContactProblem.Invalid(Map.of("purpose", "tooMany"));
        }
        List<ContactPoint> more = new ArrayList<>(points);
        more.add(point);
        return new StateContacts(state, more);
    }

    /** With one of them changed. */
    StateContacts change(String id, UnaryOperator<ContactPoint> change) {
        int place = place(id);
        List<ContactPoint> others = new ArrayList<>(points);
        others.set(place, change.apply(others.get(place)));
        return new StateContacts(state, others);
    }

    StateContacts changeAll(UnaryOperator<ContactPoint> change) {
        return new StateContacts(state, points.stream().map(change).toList());
    }

    StateContacts without(String id) {
        List<ContactPoint> fewer = new ArrayList<>(points);
        fewer.remove(place(id));
        return new StateContacts(state, fewer);
    }

    /** With one of them before the one that was before it in its chain; the first stays the first. */
    StateContacts earlier(String id) {
        int place = place(id);
        for (int before = place - 1; before >= 0; before--) {
            if (points.get(before).purpose() == points.get(place).purpose()) {
                List<ContactPoint> swapped = new ArrayList<>(points);
                Collections.swap(swapped, before, place);
                return new StateContacts(state, swapped);
            }
        }
        return this;
    }

    private int place(String id) {
        for (int place = 0; place < points.size(); place++) {
            if (points.get(place).id().equals(id)) {
                return place;
            }
        }
        throw new ContactProblem.NotFound(id);
    }
}
