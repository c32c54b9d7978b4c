package org.accord.notifications;

import java.util.Map;
import java.util.Optional;
import org.accord.contacts.ConfirmationRounds;
import org.accord.contacts.ContactPoint;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Mails that ask contact points whether they still answer, each with a signed link to one button. That a mail was
 * refused for good is noted at its contact point. Runs as the system.
 */
@Component
class ContactMails {

    /** Where the link leads. */
    static final String CONFIRM = "/contact-points/confirm/";

    private static final String REFUSED = "mails.failure." + Courier.Reason.REFUSED;

    private final Outbox outbox;
    private final OutboxStore store;
    private final ConfirmationRounds rounds;
    private final SignedWords words;
    private final Messages messages;

    ContactMails(Outbox outbox, OutboxStore store, ConfirmationRounds rounds, SignedWords words, Messages messages) {
        this.outbox = outbox;
        this.store = store;
        this.rounds = rounds;
        this.words = words;
        this.messages = messages;
    }

    /** Puts in one mail for each contact point of the state that was asked and has not answered; again changes nothing. */
    void ask(OrganisationId state) {
        for (ContactPoint point : rounds.unanswered(state)) {
            Optional.ofNullable(point.askedOn())
                    .map(day -> new ContactQuestion(state, point.id(), day))
                    .ifPresent(question -> outbox.put(
                            MailKey.CONTACT_CONFIRM,
                            Recipient.contactPoint(state, point.id()),
                            question.toString(),
                            "contacts/" + state,
                            null));
        }
    }

    /** Empty when the contact point is gone, has answered, or was asked again. Who only looks at the mail sees no link. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        return ContactQuestion.parse(mail.source())
                .flatMap(asked -> rounds.question(asked.state(), asked.point(), asked.askedOn())
                        .filter(found -> found.point().isUnanswered())
                        .map(found -> Contents.of(
                                Map.of(
                                        "state",
                                                Particulars.shortened(
                                                        found.state().in(language)),
                                        "name", found.point().name(),
                                        "purpose",
                                                messages.get(
                                                        language,
                                                        "contacts.purpose."
                                                                + found.point().purpose())),
                                path(mail, asked))));
    }

    private String path(OutboxMail mail, ContactQuestion asked) {
        return mail.state() == OutboxMail.State.SENDING
                ? CONFIRM + words.sign(asked.toString())
                : "/app/contact-points/" + asked.state();
    }

    /** Notes at their contact points which mails the server refused for good; again changes nothing. */
    void noteRefused() {
        for (OutboxMail failed : store.in(OutboxMail.State.FAILED)) {
            if (failed.mail() == MailKey.CONTACT_CONFIRM && REFUSED.equals(failed.failure())) {
                ContactQuestion.parse(failed.source())
                        .ifPresent(asked -> rounds.bounce(asked.state(), asked.point(), asked.askedOn()));
            }
        }
    }
}
