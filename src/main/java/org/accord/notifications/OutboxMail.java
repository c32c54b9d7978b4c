package org.accord.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent, and what became of it. It holds no address and no text: both are made from the record when
 * it is sent.
 *
 * @param id follows from source, recipient and key: the same mail cannot be put in twice
 * @param mail which mail
 * @param to whom
 * @param source what made it, such as {@code act/47902}
 * @param about the subject in the record, such as {@code progress-report/...}
 * @param organisation whose members it is written to; null when to none
 * @param createdAt when it was put in
 * @param state where it is
 * @param starts how often somebody began to send it
 * @param attempts how often sending failed
 * @param notBefore earliest moment it may be sent
 * @param lease who is sending it and until when nobody else may; null unless it is being sent
 * @param digest id of the mail that holds it; null unless it was gathered
 * @param failure message key that says why it was not sent; null when nothing failed
 * @param endedAt when it was sent, given up or dropped; null before
 */
public record OutboxMail(
        String id,
        MailKey mail,
        Recipient to,
        String source,
        String about,
        @Nullable String organisation,
        Instant createdAt,
        State state,
        int starts,
        int attempts,
        Instant notBefore,
        @Nullable Lease lease,
        @Nullable String digest,
        @Nullable String failure,
        @Nullable Instant endedAt) {

    private static final int ID_BYTES = 16;

    /** Where a mail is; message keys {@code mails.state.<name>}. */
    public enum State {
        /** To be sent from {@code notBefore} on. */
        WAITING,
        /** Kept for the person's next digest. */
        HELD,
        SENDING,
        SENT,
        /** Part of another mail. */
        GATHERED,
        /** Given up; an administrator may let it be tried again. */
        FAILED,
        /** Not sent because it had no point any more. */
        DROPPED
    }

    /** The right of one sender to send it until then. */
    public record Lease(String owner, Instant until) {}

    /** A mail for an act or a day; whether it waits or is held, the person's wish decides. */
    static OutboxMail about(
            MailKey mail, Recipient to, String source, String about, @Nullable String organisation, Instant at) {
        return new OutboxMail(
                id(source, to, mail),
                mail,
                to,
                source,
                about,
                organisation,
                at,
                State.WAITING,
                0,
                0,
                at,
                null,
                null,
                null,
                null);
    }

    OutboxMail held() {
        return new OutboxMail(
                id,
                mail,
                to,
                source,
                about,
                organisation,
                createdAt,
                State.HELD,
                0,
                0,
                notBefore,
                null,
                null,
                null,
                null);
    }

    /** Part of another mail from the beginning. */
    OutboxMail gatheredIn(String other) {
        return new OutboxMail(
                id,
                mail,
                to,
                source,
                about,
                organisation,
                createdAt,
                State.GATHERED,
                0,
                0,
                notBefore,
                null,
                other,
                null,
                null);
    }

    /** As one who only looks sees it: what happens when it goes out does not happen. */
    OutboxMail lookedAt() {
        return state != State.SENDING
                ? this
                : new OutboxMail(
                        id,
                        mail,
                        to,
                        source,
                        about,
                        organisation,
                        createdAt,
                        State.WAITING,
                        starts,
                        attempts,
                        notBefore,
                        null,
                        digest,
                        failure,
                        endedAt);
    }

    /** The same for the same mail, so that nothing is put in twice. */
    static String id(String source, Recipient to, MailKey mail) {
        String key = String.join("\n", source, to.toString(), mail.key());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
