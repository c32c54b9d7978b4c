package org.accord.notifications;

/** Carries a letter to the mail server. */
interface Courier {

    /** False when there is no mail server: then nothing is taken from the outbox. */
    boolean isThere();

    /** Returns when the server took the letter. */
    void deliver(Letter letter) throws NotDelivered;

    /** The server did not take a letter, or we do not know. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        NotDelivered(Reason reason, Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Why; message keys {@code mails.failure.<name>}. */
    enum Reason {
        /** The server does not answer, or not as it should. */
        AWAY,
        /** The server takes nothing for this address, now and later. */
        REFUSED
    }
}
