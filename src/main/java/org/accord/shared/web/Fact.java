package org.accord.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a facts list.
 *
 * @param href where the value leads, when it leads anywhere
 */
public record Fact(String term, String value, @Nullable String href) {

    public static Fact of(String term, String value) {
        return new Fact(term, value, null);
    }
}
