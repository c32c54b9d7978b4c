package org.accord.notifications;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.accounts.EndingMembership;
import org.accord.accounts.EndingMemberships;
import org.accord.accounts.OrganisationNames;
import org.accord.register.Subject;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Says fourteen days ahead that a membership ends: to the person, to those who look after the organisation, and to
 * coordinators when nobody would be left who does. Runs as the system.
 */
@Component
class MembershipMails {

    private static final String SOURCE = "membership/";

    private final Outbox outbox;
    private final Recipients recipients;
    private final EndingMemberships memberships;
    private final OrganisationNames names;
    private final Messages messages;

    MembershipMails(
            Outbox outbox,
            Recipients recipients,
            EndingMemberships memberships,
            OrganisationNames names,
            Messages messages) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.memberships = memberships;
        this.names = names;
        this.messages = messages;
    }

    /** Each once for each last day, unless the day for it was before the portal began to write. */
    void remind(LocalDate first) {
        Set<String> losing = new HashSet<>();
        memberships.soon().stream()
                .filter(ending -> !first.isAfter(ending.last().minusDays(EndingMemberships.WARNED_DAYS)))
                .sorted(Comparator.comparing(ending -> ending.user().value()))
                .forEach(ending -> put(
                        ending,
                        ending.loses() && losing.add(ending.membership().organisation() + "/" + ending.last())));
    }

    /** Coordinators hear once of an organisation, however many of its people leave on the day. */
    private void put(EndingMembership ending, boolean first) {
        put(MailKey.MEMBERSHIP_ENDING, List.of(ending.user()), ending);
        List<UserId> others = memberships.lookingAfter(ending.membership().organisation()).stream()
                .filter(each -> !each.equals(ending.user()))
                .toList();
        put(MailKey.MEMBER_ENDING, others, ending);
        if (first) {
            put(MailKey.ORGANISATION_LAPSING, recipients.coordinators(), ending);
        }
    }

    private void put(MailKey mail, List<UserId> users, EndingMembership ending) {
        outbox.put(
                mail,
                users,
                SOURCE + ending.key(),
                "user/" + ending.user().value(),
                ending.membership().organisation().value());
    }

    /** Empty when the membership was extended or taken away meanwhile, or its reader has nothing to do with it any more. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        UserId person = new UserId(Subject.parse(mail.about()).id());
        return memberships
                .find(person, mail.source().substring(SOURCE.length()))
                .filter(ending -> concerns(mail, ending))
                .flatMap(ending -> told(ending, language));
    }

    private boolean concerns(OutboxMail mail, EndingMembership ending) {
        OrganisationId organisation = ending.membership().organisation();
        return switch (mail.mail()) {
            case MEMBERSHIP_ENDING -> true;
            case MEMBER_ENDING ->
                mail.to()
                        .user()
                        .filter(memberships.lookingAfter(organisation)::contains)
                        .isPresent();
            case ORGANISATION_LAPSING -> ending.loses();
            default -> throw new IllegalArgumentException(mail.mail().key());
        };
    }

    private Optional<Contents> told(EndingMembership ending, Language language) {
        OrganisationId organisation = ending.membership().organisation();
        return names.nameOf(organisation, language).map(name -> {
            Map<String, Object> arguments = new HashMap<>();
            arguments.put("organisation", Particulars.shortened(name));
            arguments.put("name", Particulars.shortened(ending.name()));
            arguments.put("day", ending.last());
            arguments.put(
                    "role",
                    messages.get(
                            language,
                            "accounts.kind." + ending.membership().kind().name()));
            String inFor = ending.standsInFor();
            arguments.put("deputy", inFor == null ? "no" : "yes");
            arguments.put("member", inFor == null ? "" : Particulars.shortened(inFor));
            arguments.put("loses", ending.loses() ? "yes" : "no");
            return Contents.of(arguments, "/app/organisation/" + organisation);
        });
    }
}
