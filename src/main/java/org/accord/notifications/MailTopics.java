package org.accord.notifications;

import java.util.Optional;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOvers;
import org.accord.commitments.Partners;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Moderation;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Extensions;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the record which charter, region and organisation a mail is about. Runs as the system. */
@Component
class MailTopics {

    private final Recipients recipients;
    private final Signatories signatories;
    private final Commitments commitments;
    private final HandOvers handOvers;
    private final Partners partners;
    private final ProgressReports reports;
    private final Cycles cycles;
    private final Extensions extensions;
    private final Moderation moderation;

    MailTopics(
            Recipients recipients,
            Signatories signatories,
            Commitments commitments,
            HandOvers handOvers,
            Partners partners,
            ProgressReports reports,
            Cycles cycles,
            Extensions extensions,
            Moderation moderation) {
        this.recipients = recipients;
        this.signatories = signatories;
        this.commitments = commitments;
        this.handOvers = handOvers;
        this.partners = partners;
        this.reports = reports;
        this.cycles = cycles;
        this.extensions = extensions;
        this.moderation = moderation;
    }

    /** What its subject says of itself. */
    private record Found(
            @Nullable String charter,
            @Nullable OrganisationId organisation,
            @Nullable CountryCode country) {

        static Found of(String charter, OrganisationId organisation) {
            return new Found(charter, organisation, null);
        }

        static Found nothing() {
            return new Found(null, null, null);
        }
    }

    MailTopic of(OutboxMail mail) {
        Found found = found(Subject.parse(mail.about()), mail.organisation());
        OrganisationId organisation = Optional.ofNullable(mail.organisation())
                .map(OrganisationId::new)
                .orElse(found.organisation());
        CountryCode country = Optional.ofNullable(organisation)
                .flatMap(signatories::organisation)
                .map(Organisation::country)
                .orElse(found.country());
        return new MailTopic(mail.mail().kind(), found.charter(), region(country), organisation);
    }

    private Found found(Subject about, @Nullable String organisation) {
        String id = about.id();
        return switch (about.kind()) {
            case "progress-report", "review" ->
                reports.find(id, AsOf.NOW)
                        .map(found -> Found.of(
                                found.state().charter(),
                                found.state().organisation().id()))
                        .orElseGet(Found::nothing);
            case "hand-over" ->
                handOvers
                        .findOffer(id)
                        .map(found ->
                                Found.of(found.state().charter(), found.state().from()))
                        .orElseGet(Found::nothing);
            case "commitment" ->
                commitments
                        .find(id, AsOf.NOW)
                        .map(found -> Found.of(
                                found.state().charter(),
                                found.state().organisation().id()))
                        .orElseGet(Found::nothing);
            case "partner" ->
                partners.find(id)
                        .map(Recorded::state)
                        .map(found -> found(new Subject("commitment", found.commitment()), organisation))
                        .orElseGet(Found::nothing);
            case "extension" ->
                extensions
                        .find(id)
                        .map(found ->
                                Found.of(found.state().charter(), found.state().organisation()))
                        .orElseGet(Found::nothing);
            case "contribution" -> contributed(id);
            case "application", "vetting" ->
                recipients
                        .application(id)
                        .map(found -> new Found(found.charter(), null, found.country()))
                        .orElseGet(Found::nothing);
            case "cycle" -> inCharter(cycles.find(id).map(Cycle::charter).orElse(null));
            case "charter", "charter-draft" -> inCharter(id);
            case "endorsement" -> inCharter(signed(id, organisation));
            case "organisation", "renaming" -> new Found(null, new OrganisationId(id), null);
            default -> Found.nothing();
        };
    }

    private Found contributed(String id) {
        try {
            Contribution found = moderation.find(id).state();
            return Found.of(found.charter(), found.signatory());
        } catch (ContributionProblem.NotFound gone) {
            return Found.nothing();
        }
    }

    private static Found inCharter(@Nullable String charter) {
        return new Found(charter, null, null);
    }

    /** The id of an endorsement is that of the charter and, after a dot, of the organisation. */
    private static @Nullable String signed(String id, @Nullable String organisation) {
        return organisation != null && id.endsWith("." + organisation)
                ? id.substring(0, id.length() - organisation.length() - 1)
                : null;
    }

    private static @Nullable Region region(@Nullable CountryCode country) {
        return Optional.ofNullable(country)
                .flatMap(Countries::find)
                .map(Country::region)
                .orElse(null);
    }
}
