package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accord.PortalTest;
import org.accord.commitments.Commitment;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports recorded before there were signals and responses are read as they were meant. */
@PortalTest
class EarlierReportsTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private ProgressStore store;

    @Autowired
    private Register register;

    @Test
    void whatWasNotThereIsEmpty() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        Recorded<Commitment> commitment = cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        Recorded<ProgressReport> sent =
                CurrentActor.callAs(writer, () -> reports.submit(cycle.id(), commitment.id(), cast.aReport(List.of())));
        Recorded<ProgressReport> returned = CurrentActor.callAs(
                Cast.COORDINATOR,
                () -> reports.returnWith(
                        sent.id(), sent.version(), List.of(new Question("values", "How?", sent.at()))));

        String payload = register.entry(returned.number()).flatMap(Entry::state).orElseThrow();
        String earlier = payload.replaceAll(",?\"(signals\":\\[[^]]*]|response\":\"\")", "");
        assertThat(earlier).doesNotContain("signals").doesNotContain("response");

        ProgressReport read = store.reports.read(earlier);
        assertThat(read.signals()).isEmpty();
        assertThat(read.questions()).extracting(Question::response).containsExactly("");
        assertThat(read.narrative()).isEqualTo("Courses were held.");
    }
}
