/**
 * Mails to those whom an act or a day concerns; it only listens. Acts become mails in an outbox, once each; a sender takes
 * them from there.
 *
 * <p>Owns: collections {@code mail_outbox}, {@code mail_book}, {@code mail_preferences}, {@code mail_followers}, {@code inbox},
 * {@code mail_refusals}. Listens: to the register, to reporting
 * cycles, to failed jobs, to questions to contact points, to applicants, to requests for approval. Routes: {@code /app/inbox}, {@code /app/mails}, {@code /app/my-mails}, {@code /unsubscribe},
 * {@code /contact-points/confirm},
 * {@code /calendar/{token}.ics}. Settings:
 * {@code accord.mails.*}, {@code spring.mail.*}.
 *
 * @see "decision 0019"
 */
@ApplicationModule(
        allowedDependencies = {
            "reports",
            "review",
            "contributions",
            "capacity",
            "progress",
            "commitments",
            "contacts",
            "measures",
            "approvals",
            "signatories",
            "charters",
            "instruments",
            "imports",
            "accounts",
            "settings",
            "requests",
            "search",
            "register",
            "storage",
            "pictures",
            "shared"
        })
@NullMarked
package org.accord.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
