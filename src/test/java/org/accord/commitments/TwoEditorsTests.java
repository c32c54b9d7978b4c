package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.PortalTest;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class TwoEditorsTests {

    private static final int EDITORS = 16;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Commitments commitments;

    private Actor writer;
    private Actor colleague;
    private OrganisationId organisation;
    private Recorded<Commitment> seen;

    @BeforeEach
    void aCommitmentThatBothOpened() {
        Cast cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
        colleague = Cast.representative(organisation);
        seen = cast.aPublishedCommitment(writer);
    }

    @Test
    void theSecondIsToldAndFindsTheFirstsTextToSettleWith() {
        CurrentActor.runAs(
                colleague,
                () -> commitments.amend(
                        seen.id(), seen.version(), Cast.aDraft("Theirs").because("The plan changed")));

        CurrentActor.runAs(writer, () -> {
            assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                    .isThrownBy(() -> commitments.amend(
                            seen.id(), seen.version(), Cast.aDraft("Mine").because("The plan changed")));
            Recorded<Commitment> theirs = commitments.find(seen.id(), AsOf.NOW).orElseThrow();
            assertThat(theirs.state().title()).isEqualTo("Theirs");
            assertThat(commitments.history(seen.id()).getLast().actor()).isEqualTo(colleague.user());
            commitments.amend(
                    seen.id(), theirs.version(), Cast.aDraft("Settled").because("The plan changed"));
        });

        assertThat(commitments.history(seen.id()))
                .extracting(step -> step.state().orElseThrow().title())
                .endsWith("Theirs", "Settled");
    }

    @Test
    void ofManyAtOnceExactlyOneIsRecorded() throws Exception {
        List<Callable<Boolean>> edits = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            String title = "Editor " + i;
            edits.add(() -> CurrentActor.callAs(writer, () -> amended(title)));
        }
        int recorded = 0;
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            for (Future<Boolean> edit : editors.invokeAll(edits)) {
                recorded += edit.get() ? 1 : 0;
            }
        }

        assertThat(recorded).isEqualTo(1);
        assertThat(commitments.find(seen.id(), AsOf.NOW).orElseThrow().version())
                .isEqualTo(seen.version() + 1);
    }

    @Test
    void ownOnesAreListedByTitleAndNarrowedByState() {
        CurrentActor.runAs(writer, () -> {
            commitments.draft(organisation, Cast.aDraft("A draft"));

            assertThat(commitments.own(organisation, Set.of(), 0, 10).items())
                    .extracting(CommitmentSummary::title)
                    .containsExactly("A draft", "Train a hundred people");
            assertThat(commitments
                            .own(organisation, Set.of(Commitment.State.DRAFT), 0, 10)
                            .items())
                    .extracting(CommitmentSummary::title)
                    .containsExactly("A draft");
        });
    }

    private boolean amended(String title) {
        try {
            commitments.amend(seen.id(), seen.version(), Cast.aDraft(title).because("The plan changed"));
            return true;
        } catch (RegisterProblem.ChangedMeanwhile second) {
            return false;
        }
    }
}
