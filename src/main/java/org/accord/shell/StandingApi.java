package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.accord.progress.Extension;
import org.accord.progress.Obligation;
import org.accord.progress.Outlook;
import org.accord.progress.SignatoryCycle;
import org.accord.progress.SignatoryCycles;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.ComputedStanding;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Signatures;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingGround;
import org.accord.signatories.StandingStep;
import org.accord.signatories.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a signatory stands as it does under a charter, the first it signed unless one is named, for machines. */
@RestController
class StandingApi {

    private final Signatories signatories;
    private final Signatures signatures;
    private final Standings standings;
    private final SignatoryCycles cycles;
    private final SignatoryStanding standing;
    private final Clock clock;

    StandingApi(
            Signatories signatories,
            Signatures signatures,
            Standings standings,
            SignatoryCycles cycles,
            SignatoryStanding standing,
            Clock clock) {
        this.signatories = signatories;
        this.signatures = signatures;
        this.standings = standings;
        this.cycles = cycles;
        this.standing = standing;
        this.clock = clock;
    }

    /** A step, newest first; reason is a word of the record, ground what it rests on. */
    record StepJson(
            LocalDate on,
            long act,
            Standing standing,
            String reason,
            @Nullable StandingGround ground,
            @Nullable ComputedStanding beneath) {
        static StepJson of(StandingStep step) {
            return new StepJson(
                    step.on(), step.number(), step.standing(), step.reason(), step.ground(), step.beneath());
        }
    }

    /** A cycle that asked something of the signatory; days in UTC. */
    record CycleJson(
            String cycle,
            LocalDate due,
            LocalDate endOfGrace,
            Map<Obligation.Kept, Long> kept,
            @Nullable Extension extension) {
        static CycleJson of(SignatoryCycle cycle) {
            return new CycleJson(cycle.cycle().id(), cycle.due(), cycle.endOfGrace(), cycle.kept(), cycle.extension());
        }
    }

    /** The next worse standing when nothing is reported. */
    record NextJson(Standing standing, LocalDate after, String cycle, int ruledCycles) {
        static NextJson of(Outlook outlook) {
            return new NextJson(
                    outlook.standing(), outlook.after(), outlook.cycle().id(), outlook.ruledCycles());
        }
    }

    /** All of it as of a day; next is null when nothing worse is in sight. */
    record StandingJson(
            String charter,
            String organisation,
            String slug,
            LocalDate asOf,
            Standing standing,
            List<CycleJson> cycles,
            @Nullable NextJson next,
            List<StepJson> steps) {}

    @GetMapping(path = "/api/v1/signatories/{slug}/standing", produces = MediaType.APPLICATION_JSON_VALUE)
    StandingJson standing(@PathVariable String slug, HttpServletRequest request) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        Organisation organisation = signatories.bySlug(slug).orElseThrow(() -> new SignatoryProblem.NotFound(slug));
        Endorsement endorsement = signatures
                .of(
                        organisation.id(),
                        AskedFor.filter(request, "charter").stream().findFirst(),
                        asOf)
                .map(Recorded::state)
                .orElseThrow(() -> new SignatoryProblem.NotFound(slug));
        return new StandingJson(
                endorsement.charter(),
                organisation.id().value(),
                endorsement.organisation().slug(),
                asOf.day(clock),
                endorsement.standing(),
                cycles.of(endorsement.charter(), organisation.id(), asOf).stream()
                        .filter(cycle -> cycle.owed() > 0 || cycle.extension() != null)
                        .map(CycleJson::of)
                        .toList(),
                standing.outlook(endorsement, asOf).map(NextJson::of).orElse(null),
                standings.steps(endorsement.charter(), organisation.id(), asOf).stream()
                        .map(StepJson::of)
                        .toList());
    }
}
