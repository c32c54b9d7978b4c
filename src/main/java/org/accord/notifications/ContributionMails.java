package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Moderation;
import org.accord.contributions.Sender;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells the secretariat of contributions that wait, the signatory of those published to it, and whoever added one what
 * became of it. No mail to a signatory says who that was. Runs as the system.
 */
@Component
class ContributionMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Moderation moderation;
    private final Messages messages;
    private final Clock clock;

    ContributionMails(Outbox outbox, Recipients recipients, Moderation moderation, Messages messages, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.moderation = moderation;
        this.messages = messages;
        this.clock = clock;
    }

    void submitted(Entry entry) {
        outbox.put(
                MailKey.CONTRIBUTION_WAITS,
                recipients.coordinators(),
                Occasions.source(entry),
                Occasions.about(entry),
                null);
    }

    void published(Entry entry) {
        toSignatory(entry);
        toSender(MailKey.CONTRIBUTION_PUBLISHED, entry);
    }

    /** To those who may reply, while they may. */
    void toSignatory(Entry entry) {
        find(entry.subject().id())
                .filter(contribution -> contribution.state() == Contribution.State.PUBLISHED)
                .ifPresent(contribution -> outbox.put(
                        MailKey.CONTRIBUTION_TO_REPLY,
                        recipients.members(contribution.signatory()),
                        Occasions.source(entry),
                        Occasions.about(entry),
                        contribution.signatory().value()));
    }

    /** To whoever added it. */
    void toSender(MailKey mail, Entry entry) {
        toSender(mail, entry.subject().id(), Occasions.source(entry), Occasions.about(entry));
    }

    private void toSender(MailKey mail, String id, String source, String about) {
        Optional<Sender> sender = moderation.sender(id);
        sender.ifPresent(one -> outbox.put(
                mail,
                Recipient.user(one.user()),
                source,
                about,
                one.organisation().value()));
    }

    /**
     * Tells those who added one that its days to reply passed in silence, and everyone reads it now; again changes nothing.
     *
     * @param first no earlier last day is told of
     */
    void tellOfSilence(LocalDate first, LocalDate today) {
        moderation
                .silent(first, today.minusDays(1))
                .forEach(silent -> toSender(
                        MailKey.CONTRIBUTION_SILENT,
                        silent.id(),
                        "silent/contribution/" + silent.id() + "/" + silent.replyUntil(),
                        "contribution/" + silent.id()));
    }

    /** Empty once there is no point in it: it was decided, or the days to reply are over or used. */
    Optional<Contents> of(OutboxMail mail, String id, Language language) {
        LocalDate today = Days.of(clock.instant());
        return find(id).flatMap(contribution -> switch (mail.mail()) {
            case CONTRIBUTION_WAITS ->
                of(contribution, is(Contribution.State.SUBMITTED), "/app/contributions/queue/", language);
            case CONTRIBUTION_TO_REPLY ->
                of(contribution, still -> still.awaitsReply(today), "/app/contributions/replies/", language);
            case CONTRIBUTION_PUBLISHED ->
                of(contribution, is(Contribution.State.PUBLISHED), "/app/contributions/", language);
            case CONTRIBUTION_SILENT ->
                Optional.of(contribution)
                        .filter(silent -> silent.state() == Contribution.State.PUBLISHED)
                        .map(silent -> Contents.of(arguments(silent, "", language), page(silent)));
            case CONTRIBUTION_DECLINED ->
                contribution.refused().map(refusal -> declined(contribution, refusal, language));
            case CONTRIBUTION_REPLIED ->
                contribution.said().map(reply -> quoting(contribution, reply.text(), language));
            default -> throw new IllegalArgumentException(mail.mail().key());
        });
    }

    private static Predicate<Contribution> is(Contribution.State state) {
        return contribution -> contribution.state() == state;
    }

    private static Optional<Contents> of(
            Contribution contribution, Predicate<Contribution> stillSo, String desk, Language language) {
        return Optional.of(contribution)
                .filter(stillSo)
                .map(still -> Contents.of(arguments(still, "", language), desk + still.id()));
    }

    private Contents declined(Contribution contribution, Contribution.Refusal refusal, Language language) {
        String rule = messages.get(language, "contributionRule." + refusal.rule());
        return Contents.quoting(
                arguments(contribution, rule, language),
                "/app/contributions/" + contribution.id(),
                List.of(refusal.reason()));
    }

    private static Contents quoting(Contribution contribution, String words, Language language) {
        return Contents.quoting(arguments(contribution, "", language), page(contribution), List.of(words));
    }

    private static String page(Contribution contribution) {
        return "/commitments/" + contribution.commitment() + "#contribution-" + contribution.id();
    }

    private static Map<String, Object> arguments(Contribution contribution, String rule, Language language) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("title", Particulars.shortened(contribution.commitmentTitle()));
        arguments.put(
                "organisation",
                Particulars.shortened(contribution.signatoryName().in(language)));
        arguments.put("rule", rule);
        if (contribution.replyUntil() != null) {
            arguments.put("day", contribution.replyUntil());
        }
        return arguments;
    }

    private Optional<Contribution> find(String id) {
        try {
            return Optional.of(moderation.find(id)).map(Recorded::state);
        } catch (ContributionProblem.NotFound gone) {
            return Optional.empty();
        }
    }
}
