package org.accord.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOver;
import org.accord.commitments.HandOvers;
import org.accord.commitments.Verification;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** What becomes of commitments on their way through the secretariat, and from one lead to another. Runs as the system. */
@Component
class CommitmentMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Commitments commitments;
    private final HandOvers handOvers;

    CommitmentMails(Outbox outbox, Recipients recipients, Commitments commitments, HandOvers handOvers) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.commitments = commitments;
        this.handOvers = handOvers;
    }

    /** To those who approve where it was offered. */
    void offered(Entry entry) {
        offer(entry.subject().id()).ifPresent(offer -> put(MailKey.HAND_OVER_OFFERED, entry, offer.to(), true));
    }

    /** To those who act for whoever offered it. */
    void answered(MailKey mail, Entry entry) {
        offer(entry.subject().id()).ifPresent(offer -> put(mail, entry, offer.from(), false));
    }

    private void put(MailKey mail, Entry entry, OrganisationId to, boolean approvers) {
        outbox.put(
                mail,
                approvers ? recipients.approvers(to) : recipients.members(to),
                Occasions.source(entry),
                Occasions.about(entry),
                to.value());
    }

    /** Empty when it is no longer so. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String id = Subject.parse(mail.about()).id();
        return switch (mail.mail()) {
            case COMMITMENT_PUBLISHED -> commitment(id).map(found -> named(found, "/commitments/" + id, language));
            case COMMITMENT_WAITS ->
                commitment(id)
                        .filter(found -> found.state() == Commitment.State.SUBMITTED)
                        .map(found -> named(found, "/app/verifications/" + id, language));
            case COMMITMENT_SENT_BACK ->
                commitment(id)
                        .filter(found -> found.state() == Commitment.State.DRAFT)
                        .map(found -> sentBack(found, language));
            case HAND_OVER_OFFERED ->
                offer(id, HandOver.State.OFFERED, language).map(Told::offered);
            case HAND_OVER_ACCEPTED ->
                offer(id, HandOver.State.ACCEPTED, language).map(Told::answered);
            case HAND_OVER_DECLINED ->
                offer(id, HandOver.State.DECLINED, language).map(Told::answered);
            default -> throw new IllegalArgumentException(mail.mail().key());
        };
    }

    private Optional<Commitment> commitment(String id) {
        return commitments.find(id, AsOf.NOW).map(Recorded::state);
    }

    private static Contents named(Commitment commitment, String path, Language language) {
        return Contents.of(
                Map.of(
                        "title", Particulars.shortened(commitment.title()),
                        "organisation",
                                Particulars.shortened(
                                        commitment.organisation().name().in(language))),
                path);
    }

    private static Contents sentBack(Commitment commitment, Language language) {
        Verification verification = commitment.course().verification();
        List<String> questions = verification == null
                ? List.of()
                : verification.checks().stream()
                        .filter(check -> !check.holds())
                        .map(Verification.Check::words)
                        .toList();
        return Contents.quoting(
                Map.of(
                        "title", Particulars.shortened(commitment.title()),
                        "count", questions.size(),
                        "organisation",
                                Particulars.shortened(
                                        commitment.organisation().name().in(language))),
                "/app/commitments/" + commitment.id(),
                questions);
    }

    private Optional<HandOver> offer(String id) {
        return handOvers.findOffer(id).map(Recorded::state);
    }

    private Optional<Told> offer(String id, HandOver.State still, Language language) {
        return offer(id).filter(offer -> offer.state() == still).map(offer -> new Told(offer, language));
    }

    /** One offer in words of a language. */
    private record Told(HandOver offer, Language language) {

        Contents offered() {
            return told(offer.words(), "/app/commitments/" + offer.commitment());
        }

        Contents answered() {
            return told(offer.answer(), "/commitments/" + offer.commitment());
        }

        private Contents told(String words, String path) {
            return Contents.quoting(
                    Map.of(
                            "title", Particulars.shortened(offer.title()),
                            "from", Particulars.shortened(offer.fromName().in(language)),
                            "to", Particulars.shortened(offer.toName().in(language))),
                    path,
                    words.isEmpty() ? List.of() : List.of(words));
        }
    }
}
