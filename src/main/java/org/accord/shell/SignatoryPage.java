package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.commitments.Partners;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.StoryEntry;
import org.accord.signatories.Absorption;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A signatory with what it promised and reported: composed here, because signatories know no commitments. */
@Controller
class SignatoryPage {

    private static final int ROWS = 50;

    private final Signatories signatories;
    private final Signatures every;
    private final Commitments commitments;
    private final Partners partners;
    private final Cycles cycles;
    private final ProgressReports reports;
    private final Charters charters;
    private final SignatureRows signatures;
    private final SignatoryPictures pictures;
    private final SignatoryStanding standing;
    private final Messages messages;
    private final Clock clock;

    SignatoryPage(
            Signatories signatories,
            Signatures every,
            Commitments commitments,
            Partners partners,
            Cycles cycles,
            ProgressReports reports,
            Charters charters,
            SignatureRows signatures,
            SignatoryPictures pictures,
            SignatoryStanding standing,
            Messages messages,
            Clock clock) {
        this.signatories = signatories;
        this.every = every;
        this.commitments = commitments;
        this.partners = partners;
        this.cycles = cycles;
        this.reports = reports;
        this.charters = charters;
        this.signatures = signatures;
        this.pictures = pictures;
        this.standing = standing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/signatories/{slug}")
    String signatory(@PathVariable String slug, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedFor asked = AskedFor.of(request, clock);
        Organisation organisation = signatories.bySlug(slug).orElseThrow(() -> new SignatoryProblem.NotFound(slug));
        List<Recorded<Endorsement>> signed = every.of(organisation.id(), asked.asOf());
        Recorded<Endorsement> endorsement =
                signed.stream().findFirst().orElseThrow(() -> new SignatoryProblem.NotFound(slug));
        model.addAttribute("signatures", signatures.of(signed, asked.asOf(), language));
        String id = organisation.id().value();
        model.addAttribute("endorsement", endorsement.state());
        model.addAttribute("name", endorsement.state().organisation().name());
        model.addAttribute(
                "ratings",
                pictures.ratings(
                                organisation.id(),
                                reporting(endorsement.state().organisation()),
                                asked.asOf(),
                                language)
                        .orElse(null));
        model.addAttribute(
                "signed",
                signed.stream().map(each -> side(each, asked.asOf(), language)).toList());
        model.addAttribute(
                "commitments",
                commitments.list(Commitments.all()
                        .where("organisation", id)
                        .asOf(asked.asOf())
                        .page(asked.page(), ROWS)));
        model.addAttribute("joint", partners.joint(organisation.id(), asked.asOf(), 0, ROWS));
        model.addAttribute(
                "cycleNames",
                signed.stream()
                        .flatMap(each -> cycles.of(each.state().charter(), asked.asOf()).stream())
                        .collect(Collectors.toMap(Cycle::id, Cycle::name)));
        model.addAttribute(
                "reports",
                reports.list(ProgressReports.all()
                                .where(
                                        "organisation",
                                        reporting(endorsement.state().organisation()))
                                .asOf(asked.asOf())
                                .page(0, ROWS))
                        .items());
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "signatories.title"), "/signatories")));
        return "signatories/signatory";
    }

    /** Whose reports are shown: its own, and those of the ones it absorbed. */
    private static List<String> reporting(Organisation organisation) {
        return Stream.concat(
                        Stream.of(organisation.id()),
                        organisation.absorbed().stream().map(Absorption::organisation))
                .map(OrganisationId::value)
                .toList();
    }

    /**
     * One signature of several: how it stands, and how it came to that.
     *
     * @param charter its name
     * @param slug of the charter
     * @param standing null when nothing was recorded by then
     */
    record Side(
            String charter,
            String slug,
            Endorsement endorsement,
            SignatoryStanding.@Nullable Section standing,
            List<StoryEntry> story) {}

    private Side side(Recorded<Endorsement> signed, AsOf asOf, Language language) {
        Endorsement endorsement = signed.state();
        return new Side(
                charters.find(endorsement.charter(), asOf)
                        .map(charter -> charter.name().in(language))
                        .orElse(endorsement.charter()),
                endorsement.charter(),
                endorsement,
                standing.of(endorsement, asOf, language).orElse(null),
                story(signed, language));
    }

    private List<StoryEntry> story(Recorded<Endorsement> endorsement, Language language) {
        return signatories
                .history(
                        endorsement.state().charter(),
                        endorsement.state().organisation().id())
                .reversed()
                .stream()
                .filter(step -> step.version() <= endorsement.version())
                .map(step ->
                        StoryEntry.of(what(step, language), Formats.of(language).instant(step.at())))
                .toList();
    }

    private String what(Revision<Endorsement> step, Language language) {
        String standing = step.state()
                .map(state ->
                        messages.get(language, "standing." + state.standing().name()))
                .orElse("");
        return messages.get(language, "verb." + step.verb()) + " · " + standing;
    }
}
