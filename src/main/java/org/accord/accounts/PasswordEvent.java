package org.accord.accounts;

import java.time.Instant;
import org.accord.shared.UserId;

/** What happened about a password and is no act. */
public sealed interface PasswordEvent {

    /** Whose. */
    UserId user();

    /** When. */
    Instant at();

    /** Somebody said that they forgot the password of an account; a link is open for whoever reads its mail. */
    record Forgotten(UserId user, Instant at) implements PasswordEvent {}

    /** Another password counts from now on. */
    record Changed(UserId user, Instant at) implements PasswordEvent {}
}
