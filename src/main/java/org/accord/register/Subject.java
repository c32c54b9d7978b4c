package org.accord.register;

import org.accord.shared.Identity;

/**
 * A thing whose versions the register keeps, such as one commitment.
 *
 * @param kind lower-case noun of the owning feature, such as {@code commitment}
 * @param id the thing's identity within the kind
 */
public record Subject(String kind, String id) {

    public Subject {
        Identity.check(kind);
        Identity.check(id);
    }

    /** The unique key of one version in the register: {@code commitment/0417@3}. */
    public String key(long version) {
        return this + "@" + version;
    }

    /** Reads {@code kind/id}. */
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
