package org.accord.bench;

import java.util.List;
import org.accord.capacity.Need;
import org.accord.capacity.Offer;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressReport;
import org.accord.register.Act;
import org.accord.register.Payloads;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;

/** Turns steps into acts as the product's own services would have recorded them. */
final class Acts {

    private final List<Cycle> cycles;
    private final Cast cast;
    private final Promises promises;
    private final Accountings accountings;
    private final Standings standings;
    private final Market market;

    Acts(
            List<Cycle> cycles,
            Cast cast,
            Promises promises,
            Accountings accountings,
            Standings standings,
            Market market) {
        this.cycles = cycles;
        this.cast = cast;
        this.promises = promises;
        this.accountings = accountings;
        this.standings = standings;
        this.market = market;
    }

    Act act(Step step) {
        int number = step.subject();
        int cycle = step.cycle();
        return switch (step.what()) {
            case FOUNDED -> founded(cast.organisation(number));
            case ENDORSED -> endorsement("endorsed", 1, cast.endorsement(number, Standing.ACTIVE, "signed"));
            case STANDS -> stands(number, cycle);
            case DRAFTED -> commitment("drafted", 1, promises.commitment(number, Commitment.State.DRAFT, false));
            case PUBLISHED ->
                commitment("published", 2, promises.commitment(number, Commitment.State.PUBLISHED, false));
            case AMENDED -> commitment("amended", 3, promises.commitment(number, Commitment.State.PUBLISHED, true));
            case ENDED -> ended(number);
            case OPENED -> cycle("opened", 1, cycles.get(number));
            case CLOSED -> cycle("closed", 2, Calendar.closed(cycles.get(number)));
            case SUBMITTED -> report("submitted", 1, number, cycle, ProgressReport.State.SUBMITTED, false);
            case RETURNED -> report("returned", 2, number, cycle, ProgressReport.State.RETURNED, true);
            case RESUBMITTED -> report("resubmitted", 3, number, cycle, ProgressReport.State.SUBMITTED, true);
            case ACCEPTED -> accepted(number, cycle);
            case NEEDED -> need(market.need(number));
            case OFFERED -> offer(market.offer(number));
        };
    }

    private static Act founded(Organisation organisation) {
        return act("founded", "organisation", organisation.id().value(), 1, true, organisation.id(), organisation);
    }

    private static Act endorsement(String verb, long version, Endorsement endorsement) {
        return act(
                verb,
                "endorsement",
                endorsement.id(),
                version,
                true,
                endorsement.organisation().id(),
                endorsement);
    }

    private Act stands(int number, int cycle) {
        Standing standing = standings.after(number, cycle);
        Endorsement endorsement = cast.endorsement(number, standing, Standings.reason(standing));
        return endorsement("stands", standings.version(number, cycle), endorsement);
    }

    /** Of a commitment that was never a draft in the record. */
    static Act published(Commitment commitment) {
        return commitment("published", 1, commitment);
    }

    private static Act commitment(String verb, long version, Commitment commitment) {
        return act(
                verb,
                "commitment",
                commitment.id(),
                version,
                commitment.state().isPublic(),
                commitment.organisation().id(),
                commitment);
    }

    private Act ended(int number) {
        Commitment.State state = promises.end(number);
        boolean amended = promises.isAmended(number);
        String verb = state == Commitment.State.COMPLETED ? "completed" : "discontinued";
        return commitment(verb, amended ? 4 : 3, promises.commitment(number, state, amended));
    }

    private static Act cycle(String verb, long version, Cycle cycle) {
        return act(verb, "cycle", cycle.id(), version, true, null, cycle);
    }

    private static Act need(Need need) {
        return act("recorded", "need", need.id(), 1, true, need.asker().id(), need);
    }

    private static Act offer(Offer offer) {
        return act("recorded", "offer", offer.id(), 1, true, offer.donor().id(), offer);
    }

    private Act accepted(int number, int cycle) {
        boolean returned = accountings.isReturned(number, cycle);
        return report("accepted", returned ? 4 : 2, number, cycle, ProgressReport.State.ACCEPTED, returned);
    }

    private Act report(String verb, long version, int number, int cycle, ProgressReport.State state, boolean asked) {
        ProgressReport report = accountings.report(number, cycle, state, asked);
        return act(
                verb,
                "progress-report",
                report.id(),
                version,
                state == ProgressReport.State.ACCEPTED,
                report.organisation().id(),
                report);
    }

    private static Act act(
            String verb,
            String kind,
            String id,
            long version,
            boolean everyone,
            @Nullable OrganisationId by,
            Object state) {
        return new Act(
                verb,
                new Subject(kind, id),
                version,
                everyone ? Visibility.PUBLIC : Visibility.PARTIES,
                by,
                Payloads.of(state));
    }
}
