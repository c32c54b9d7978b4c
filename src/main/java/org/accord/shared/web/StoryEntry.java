package org.accord.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One step in the story of a thing; lists run from the newest.
 *
 * @param what happened, in words
 * @param when in words
 * @param link to the details
 * @param was the value before, when one value changed
 * @param is the value since then
 * @param why as it was said
 */
public record StoryEntry(
        String what,
        String when,
        @Nullable Link link,
        @Nullable String was,
        @Nullable String is,
        @Nullable String why) {

    /** One of which no reason is known. */
    public StoryEntry(String what, String when, @Nullable Link link, @Nullable String was, @Nullable String is) {
        this(what, when, link, was, is, null);
    }

    public static StoryEntry of(String what, String when) {
        return new StoryEntry(what, when, null, null, null);
    }
}
