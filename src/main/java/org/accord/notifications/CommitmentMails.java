package org.accord.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOver;
import org.accord.commitments.HandOvers;
import org.accord.commitments.Partner;
import org.accord.commitments.Partners;
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
    private final Partners partners;

    CommitmentMails(
            Outbox outbox, Recipients recipients, Commitments commitments, HandOvers handOvers, Partners partners) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.commitments = commitments;
        this.handOvers = handOvers;
        this.partners = partners;
    }

    /** To those who approve where it was offered. */
    void offered(Entry entry) {
        offer(entry.subject().id()).ifPresent(offer -> put(MailKey.HAND_OVER_OFFERED, entry, offer.to(), true));
    }

    /** To those who act for whoever offered it. */
    void answered(MailKey mail, Entry entry) {
        offer(entry.subject().id()).ifPresent(offer -> put(mail, entry, offer.from(), false));
    }

    /** To those who act for the one that is asked; of many asked at once nobody is told by mail. */
    void invited(Entry entry) {
        partner(entry.subject().id())
                .filter(partner -> !partner.together())
                .ifPresent(partner -> Optional.ofNullable(partner.organisation())
                        .ifPresent(asked -> put(MailKey.PARTNER_INVITED, entry, asked.id(), false)));
    }

    /** To those who act for the lead; not of those it asked with many others, who would flood it. */
    void partnerSaid(MailKey mail, Entry entry) {
        partner(entry.subject().id())
                .filter(partner -> !partner.together())
                .flatMap(partner -> commitment(partner.commitment()))
                .ifPresent(led -> put(mail, entry, led.organisation().id(), false));
    }

    private Optional<Partner> partner(String id) {
        return partners.find(id).map(Recorded::state);
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
            case PARTNER_INVITED -> told(id, Partner.State.INVITED, "/app/commitments/", Partner::words, language);
            case PARTNER_CONFIRMED -> told(id, Partner.State.CONFIRMED, "/commitments/", Partner::words, language);
            case PARTNER_DECLINED -> told(id, Partner.State.DECLINED, "/app/commitments/", Partner::reason, language);
            case PARTNER_LEFT -> told(id, Partner.State.LEFT, "/commitments/", Partner::reason, language);
            default -> throw new IllegalArgumentException(mail.mail().key());
        };
    }

    private Optional<Contents> told(
            String id, Partner.State still, String path, Function<Partner, String> words, Language language) {
        return partner(id)
                .filter(partner -> partner.state() == still)
                .map(partner -> Contents.quoting(
                        Map.of(
                                "title", Particulars.shortened(partner.title()),
                                "lead", Particulars.shortened(partner.lead().in(language)),
                                "partner", Particulars.shortened(partner.name().in(language))),
                        path + partner.commitment(),
                        Stream.of(words.apply(partner))
                                .filter(said -> !said.isEmpty())
                                .toList()));
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
