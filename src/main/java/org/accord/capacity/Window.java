package org.accord.capacity;

import java.time.LocalDate;

/** From the first day to the last, both included. */
public record Window(LocalDate from, LocalDate to) {

    /** Throws {@link IllegalArgumentException} when it ends before it begins. */
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }
}
