package org.accord.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's way in stands.
 *
 * @param hasPassword false until an invitation is taken up
 * @param signedInAt the last time; null when never
 * @param linkUntil until when a link to choose a password can be used; null when there is none
 * @param waitMinutes to wait after wrong passwords, as this process knows; 0 for none
 */
public record SignInState(
        boolean hasPassword,
        @Nullable Instant signedInAt,
        @Nullable Instant linkUntil,
        long waitMinutes) {}
