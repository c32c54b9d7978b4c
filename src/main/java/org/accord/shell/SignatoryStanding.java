package org.accord.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.progress.Extension;
import org.accord.progress.Obligation;
import org.accord.progress.Outlook;
import org.accord.progress.SignatoryCycle;
import org.accord.progress.SignatoryCycles;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingGround;
import org.accord.signatories.StandingStep;
import org.accord.signatories.StandingWords;
import org.accord.signatories.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a signatory stands as it does, with days: composed here, because signatories know no cycles. */
@Component
class SignatoryStanding {

    private final Standings standings;
    private final SignatoryCycles cycles;
    private final StandingWords words;
    private final Messages messages;

    SignatoryStanding(Standings standings, SignatoryCycles cycles, StandingWords words, Messages messages) {
        this.standings = standings;
        this.cycles = cycles;
        this.words = words;
        this.messages = messages;
    }

    /**
     * All of it in words.
     *
     * @param said the public words of whoever decided; null when it was computed
     * @param consequence what it may not do, and the way back
     * @param next what comes when nothing is reported; null for nothing in sight
     * @param cycles that asked something of it, the newest first
     * @param extensions it asked for, the newest first
     * @param steps of its standing, the newest first
     */
    record Section(
            LocalDate since,
            String why,
            @Nullable String said,
            String consequence,
            @Nullable String next,
            List<CycleRow> cycles,
            List<ExtensionRow> extensions,
            List<StepRow> steps) {}

    /** What a cycle asked, and what came. */
    record CycleRow(String name, LocalDate due, LocalDate endOfGrace, Sign sign, String kept) {}

    /** More days that were asked for, with the reasons of both sides; no decision yet for a null day. */
    record ExtensionRow(
            String cycle,
            int days,
            LocalDate askedOn,
            String reason,
            Extension.State state,
            @Nullable LocalDate decidedOn,
            String answer) {}

    /** One change of standing. */
    record StepRow(LocalDate on, Standing standing, String why, String said, long number) {}

    /** Empty when nothing was recorded by then. */
    Optional<Section> of(Endorsement endorsement, AsOf asOf, Language language) {
        OrganisationId organisation = endorsement.organisation().id();
        List<StandingStep> steps = standings.steps(endorsement.charter(), organisation, asOf);
        return steps.stream().findFirst().map(last -> {
            List<SignatoryCycle> all = cycles.of(endorsement.charter(), organisation, asOf);
            return new Section(
                    last.on(),
                    words.why(last, language),
                    endorsement.words().orElse(null),
                    words.consequence(endorsement.standing(), language),
                    next(endorsement, asOf, language),
                    all.stream()
                            .filter(cycle -> cycle.owed() > 0)
                            .map(cycle -> row(cycle, language))
                            .toList(),
                    all.stream().flatMap(SignatoryStanding::extension).toList(),
                    steps.stream().map(step -> row(step, language)).toList());
        });
    }

    /** What comes next for one whose standing is computed, or would be. */
    Optional<Outlook> outlook(Endorsement endorsement, AsOf asOf) {
        return endorsement.standing().hasLeft()
                ? Optional.empty()
                : cycles.outlook(
                        endorsement.charter(), endorsement.organisation().id(), asOf);
    }

    private @Nullable String next(Endorsement endorsement, AsOf asOf, Language language) {
        return outlook(endorsement, asOf)
                .map(outlook -> messages.get(
                        language,
                        "standing.next." + outlook.standing().name(),
                        "after",
                        outlook.after(),
                        "cycle",
                        outlook.cycle().name(),
                        "ruled",
                        outlook.ruledCycles()))
                .map(what -> endorsement.standing() == Standing.SUSPENDED
                        ? messages.get(language, "standing.next.beneath", "what", what)
                        : what)
                .orElse(null);
    }

    private CycleRow row(SignatoryCycle cycle, Language language) {
        String kept = Arrays.stream(Obligation.Kept.values())
                .filter(way -> cycle.count(way) > 0)
                .map(way -> messages.get(
                        language,
                        "standing.kept",
                        "way",
                        messages.get(language, "kept." + way.name()),
                        "count",
                        cycle.count(way)))
                .collect(Collectors.joining(" · "));
        return new CycleRow(cycle.cycle().name(), cycle.due(), cycle.endOfGrace(), sign(cycle), kept);
    }

    private static Sign sign(SignatoryCycle cycle) {
        if (!cycle.isMissing()) {
            return Sign.DONE;
        }
        if (cycle.count(Obligation.Kept.SILENT) == 0) {
            return Sign.DOING;
        }
        return cycle.met() == 0 ? Sign.SILENT : Sign.LATE;
    }

    private static Stream<ExtensionRow> extension(SignatoryCycle cycle) {
        Extension asked = cycle.extension();
        return asked == null
                ? Stream.empty()
                : Stream.of(new ExtensionRow(
                        cycle.cycle().name(),
                        asked.days(),
                        Days.of(asked.askedAt()),
                        asked.reason(),
                        asked.state(),
                        Optional.ofNullable(asked.decidedAt()).map(Days::of).orElse(null),
                        asked.answer()));
    }

    private StepRow row(StandingStep step, Language language) {
        return new StepRow(
                step.on(),
                step.standing(),
                words.why(step, language),
                Optional.ofNullable(step.ground()).map(StandingGround::words).orElse(""),
                step.number());
    }
}
