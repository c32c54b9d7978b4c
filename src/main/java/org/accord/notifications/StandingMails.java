package org.accord.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.progress.Cycles;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** Tells the people of a signatory what the secretariat decided about its standing. Runs as the system. */
@Component
class StandingMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Signatories signatories;
    private final Extensions extensions;
    private final Cycles cycles;

    StandingMails(Outbox outbox, Recipients recipients, Signatories signatories, Extensions extensions, Cycles cycles) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.signatories = signatories;
        this.extensions = extensions;
        this.cycles = cycles;
    }

    /** A suspension, or the end of one. */
    void standing(MailKey mail, Entry entry) {
        signatories
                .endorsementAt(entry.subject().id(), entry.version())
                .ifPresent(signed -> put(mail, entry, signed.organisation().id()));
    }

    /** A decision on more days. */
    void extension(MailKey mail, Entry entry) {
        extensions
                .find(entry.subject().id())
                .ifPresent(asked -> put(mail, entry, asked.state().organisation()));
    }

    private void put(MailKey mail, Entry entry, OrganisationId organisation) {
        outbox.put(
                mail,
                recipients.members(organisation),
                Occasions.source(entry),
                Occasions.about(entry),
                organisation.value());
    }

    /** Empty when it is no longer so. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String id = Subject.parse(mail.about()).id();
        return switch (mail.mail()) {
            case STANDING_SUSPENDED ->
                endorsement(id, mail)
                        .filter(signed -> signed.standing() == Standing.SUSPENDED)
                        .map(signed -> told(signed, language));
            case SUSPENSION_LIFTED ->
                endorsement(id, mail)
                        .filter(signed -> signed.standing() != Standing.SUSPENDED)
                        .map(signed -> told(signed, language));
            case EXTENSION_GRANTED -> decided(id, Extension.State.GRANTED, language);
            case EXTENSION_REFUSED -> decided(id, Extension.State.REFUSED, language);
            default -> throw new IllegalArgumentException(mail.mail().key());
        };
    }

    private Optional<Endorsement> endorsement(String id, OutboxMail mail) {
        String of = mail.organisation();
        return of == null || !id.endsWith("." + of)
                ? Optional.empty()
                : signatories
                        .endorsement(id.substring(0, id.length() - of.length() - 1), new OrganisationId(of), AsOf.NOW)
                        .map(Recorded::state);
    }

    private static Contents told(Endorsement signed, Language language) {
        return Contents.quoting(
                Map.of(
                        "organisation",
                        Particulars.shortened(signed.organisation().name().in(language)),
                        "may",
                        signed.standing().mayCommit() ? "yes" : "no"),
                "/app/standing",
                signed.words().stream().toList());
    }

    private Optional<Contents> decided(String id, Extension.State still, Language language) {
        return extensions
                .find(id)
                .map(Recorded::state)
                .filter(asked -> asked.state() == still)
                .flatMap(asked -> decided(asked, language));
    }

    private Optional<Contents> decided(Extension asked, Language language) {
        return cycles.find(asked.cycle()).map(cycle -> {
            Map<String, Object> arguments = new HashMap<>();
            arguments.put(
                    "organisation",
                    Particulars.shortened(asked.organisationName().in(language)));
            arguments.put("cycle", cycle.name());
            arguments.put("day", cycle.due(asked.granted()));
            return Contents.quoting(arguments, "/app/progress/" + cycle.id(), List.of(asked.answer()));
        });
    }
}
