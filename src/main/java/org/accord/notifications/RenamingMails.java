package org.accord.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.FormerName;
import org.accord.signatories.Organisation;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;
import org.springframework.stereotype.Component;

/** Mails about another name for an organisation, asked for, refused or given, and about mergers. Runs as the system. */
@Component
class RenamingMails {

    private final Renamings renamings;

    RenamingMails(Renamings renamings) {
        this.renamings = renamings;
    }

    /** Empty when it was decided, or asked for anew, meanwhile. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        OrganisationId organisation =
                new OrganisationId(Subject.parse(mail.about()).id());
        return switch (mail.mail()) {
            case RENAMING_WAITS ->
                last(organisation, Renaming.State.ASKED).map(asked -> about(asked, asked.reason(), language));
            case RENAMING_REFUSED ->
                last(organisation, Renaming.State.REFUSED).map(refused -> about(refused, refused.answer(), language));
            case MERGED ->
                now(organisation)
                        .flatMap(now -> Optional.ofNullable(now.mergedInto()).map(into -> merged(now, into, language)));
            case ABSORBED ->
                now(organisation)
                        .flatMap(now -> now.absorbed().reversed().stream()
                                .findFirst()
                                .map(part -> absorbed(now, part, language)));
            default -> now(organisation).flatMap(now -> given(now, language));
        };
    }

    private Optional<Organisation> now(OrganisationId organisation) {
        return renamings.organisation(organisation).map(Recorded::state);
    }

    private static Contents merged(Organisation now, Absorption into, Language language) {
        return union(now.name(), into.name(), into, "/signatories/" + into.slug(), language);
    }

    private static Contents absorbed(Organisation now, Absorption part, Language language) {
        return union(part.name(), now.name(), part, "/signatories/" + now.slug(), language);
    }

    private static Contents union(
            LocalisedText part, LocalisedText whole, Absorption how, String path, Language language) {
        return Contents.quoting(
                Map.of("organisation", said(part, language), "name", said(whole, language), "day", how.on()),
                path,
                List.of(how.reason()));
    }

    private Optional<Renaming> last(OrganisationId organisation, Renaming.State still) {
        return renamings.find(organisation).map(Recorded::state).filter(found -> found.state() == still);
    }

    private static Contents about(Renaming renaming, String quote, Language language) {
        return Contents.quoting(
                Map.of(
                        "organisation", said(renaming.former(), language),
                        "name", said(renaming.name(), language)),
                "/app/renamings/" + renaming.organisation().value(),
                List.of(quote));
    }

    private static Optional<Contents> given(Organisation now, Language language) {
        return now.formerNames().reversed().stream().findFirst().map(former -> given(now, former, language));
    }

    private static Contents given(Organisation now, FormerName former, Language language) {
        return Contents.quoting(
                Map.of(
                        "organisation", said(former.name(), language),
                        "name", said(now.name(), language),
                        "day", former.until()),
                "/signatories/" + now.slug(),
                List.of(former.reason()));
    }

    private static String said(LocalisedText name, Language language) {
        return Particulars.shortened(name.in(language));
    }
}
