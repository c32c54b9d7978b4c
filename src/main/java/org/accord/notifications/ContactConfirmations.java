package org.accord.notifications;

import java.util.Optional;
import org.accord.contacts.ConfirmationRounds;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a contact point is asked, and its answer, for whoever holds the link of the mail; no account is needed. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class ContactConfirmations {

    private final ConfirmationRounds rounds;
    private final SignedWords words;

    ContactConfirmations(ConfirmationRounds rounds, SignedWords words) {
        this.rounds = rounds;
        this.words = words;
    }

    /** The contact point as it is on record; empty when the link is not ours, or a newer question was put since. */
    public Optional<ConfirmationRounds.Question> asks(String token) {
        return asked(token).flatMap(this::find);
    }

    /** Confirms it as of today; again on the same day changes nothing. */
    public Optional<ConfirmationRounds.Question> confirm(String token) {
        Optional<ContactQuestion> asked = asked(token);
        asked.ifPresent(question -> CurrentActor.runAs(
                Actor.SYSTEM, () -> rounds.answer(question.state(), question.point(), question.askedOn())));
        return asked.flatMap(this::find);
    }

    private Optional<ContactQuestion> asked(String token) {
        return words.read(token).flatMap(ContactQuestion::parse);
    }

    private Optional<ConfirmationRounds.Question> find(ContactQuestion asked) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> rounds.question(asked.state(), asked.point(), asked.askedOn()));
    }
}
