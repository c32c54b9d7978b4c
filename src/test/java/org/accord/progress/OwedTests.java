package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accord.PortalTest;
import org.accord.commitments.Commitment;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class OwedTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ProgressReports reports;

    @Test
    void anOrganisationSeesWhatItOwesAndWhatItKept() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        OrganisationId organisation = writer.organisations().iterator().next();
        Recorded<Commitment> one = cast.aPublishedCommitment(writer);
        Recorded<Commitment> two = cast.aPublishedCommitment(writer);
        cast.aPublishedCommitment(cast.aRepresentative());
        Cycle cycle = cast.anOpenCycle();

        CurrentActor.runAs(writer, () -> reports.submit(cycle.id(), one.id(), cast.aReport(List.of())));

        assertThat(obligations.of(cycle, organisation))
                .extracting(owed -> owed.commitment().id(), Obligation::kept)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one.id(), Obligation.Kept.ON_TIME),
                        org.assertj.core.groups.Tuple.tuple(two.id(), Obligation.Kept.AWAITED));
    }

    @Test
    void theNextReportBeginsWithWhatTheLastOneSaid() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        Recorded<Commitment> commitment = cast.aPublishedCommitment(writer);
        Cycle first = cast.anOpenCycle();
        Cycle second = cast.anOpenCycle();

        CurrentActor.runAs(writer, () -> {
            reports.submit(first.id(), commitment.id(), cast.aReport(List.of()));
            var last = reports.latest(commitment.id(), ProgressReport.id(second.id(), commitment.id()))
                    .map(Recorded::state);
            ProgressDraft begun = ProgressDraft.after(last, org.accord.shared.Language.EN);

            assertThat(begun.milestones()).containsEntry("m1", MilestoneState.IN_PROGRESS);
            assertThat(begun.values())
                    .extracting(ProgressDraft.ValueDraft::method)
                    .containsExactly("Lists");
            assertThat(begun.narrative()).isEmpty();
        });
    }
}
