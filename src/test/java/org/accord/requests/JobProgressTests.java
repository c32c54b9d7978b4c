package org.accord.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.junit.jupiter.api.Test;

class JobProgressTests {

    private final JobProgress planned = JobProgress.NONE.ofSteps(List.of("read", "compile"));

    @Test
    void everyStepCountsTheSame() {
        JobProgress half = planned.with(new Step("read", StepState.RUNNING, 500, 1_000));

        assertThat(half.done()).isEqualTo(50);
        assertThat(half.total()).isEqualTo(200);
    }

    @Test
    void stepThatBeginsLeavesThoseBeforeItDone() {
        JobProgress second = planned.with(new Step("read", StepState.RUNNING, 900, 1_000))
                .with(new Step("compile", StepState.RUNNING, 0, 5));

        assertThat(second.steps())
                .containsExactly(
                        new Step("read", StepState.DONE, 1_000, 1_000), new Step("compile", StepState.RUNNING, 0, 5));
    }

    @Test
    void olderNewsNeverLeadsBack() {
        JobProgress far = planned.with(new Step("read", StepState.RUNNING, 800, 1_000));

        assertThat(far.with(new Step("read", StepState.RUNNING, 300, 1_000)).done())
                .isEqualTo(80);
        assertThat(far.with(new Step("read", StepState.RUNNING, 800, 4_000)).done())
                .isEqualTo(80);
        assertThat(far.complete().with(new Step("read", StepState.FAILED, 0, 1)).done())
                .isEqualTo(200);
    }

    @Test
    void planOfATakeOverKeepsWhatWasReached() {
        JobProgress far = planned.with(new Step("read", StepState.RUNNING, 800, 1_000));

        assertThat(far.ofSteps(List.of("read", "compile"))).isEqualTo(far);
    }
}
