package org.accord.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.progress.Cast;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.progress.Signal;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Questions at the fields of a report, what came of them, and what was changed for them. */
@PortalTest
class ReviewsTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Earlier earlier;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private MockMvcTester site;

    private Cast cast;
    private Actor writer;
    private String commitment;
    private Recorded<ProgressReport> report;

    @BeforeEach
    void aReport() {
        cast = new Cast(portal);
        writer = cast.aRepresentative();
        commitment = cast.aPublishedCommitment(writer).id();
        report = submit();
    }

    @Test
    void aQuestionIsAboutSomethingThatTheReportHas() {
        for (String field : List.of("values.i9", "milestones.", "evidence.x", "rating", "")) {
            assertThatExceptionOfType(ProgressProblem.Invalid.class)
                    .as(field)
                    .isThrownBy(() -> ask(field))
                    .satisfies(refused -> assertThat(refused.faults()).containsEntry("questions", "reviewing.field"));
        }
        assertThat(ask("values.i1").state().questions())
                .extracting(Question::field)
                .containsExactly("values.i1");
    }

    @Test
    void whatCameOfEachQuestionIsPublishedWithTheDecisionAndNotBefore() {
        report = ask("milestones.m1");
        report = answer(42);

        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> accept(List.of()))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("responses.0", "required"));
        assertThat(page()).doesNotContain("Whom did you ask?").doesNotContain("The list was read.");

        accept(List.of("The list was read."));
        assertThat(page()).contains("Whom did you ask?").contains("The list was read.");
    }

    @Test
    void theDeskHasWhatWasSentBeforeAndTheLastPublishedReport() {
        assertThat(asCoordinator(() -> earlier.sent(report.id()))).isEmpty();
        report = ask("values.i1");
        report = answer(77);

        assertThat(asCoordinator(() -> earlier.sent(report.id())).map(ReviewsTests::value))
                .contains(BigDecimal.valueOf(42));

        accept(List.of("Counted again."));
        Recorded<ProgressReport> next = submit();
        assertThat(asCoordinator(() -> earlier.published(next.state())).map(ProgressReport::id))
                .contains(report.id());
        assertThat(next.state().signals()).contains(Signal.BACKWARDS).doesNotContain(Signal.FIRST, Signal.LEAP);
    }

    private Recorded<ProgressReport> submit() {
        String cycle = cast.anOpenCycle().id();
        return CurrentActor.callAs(writer, () -> reports.submit(cycle, commitment, cast.aReport(List.of())));
    }

    private Recorded<ProgressReport> ask(String field) {
        return asCoordinator(() -> reviews.returnWithQuestions(
                report.id(), report.version(), List.of(new Reviews.FieldQuestion(field, "Whom did you ask?"))));
    }

    private Recorded<ProgressReport> answer(int value) {
        ProgressDraft before = ProgressDraft.of(report.state());
        ProgressDraft.ValueDraft typed = before.values().getFirst();
        return CurrentActor.callAs(
                writer,
                () -> reports.resubmit(
                        report.id(),
                        report.version(),
                        new ProgressDraft(
                                Language.EN,
                                "Courses were held.",
                                "",
                                Map.of("m1", MilestoneState.COMPLETE),
                                List.of(new ProgressDraft.ValueDraft(
                                        "i1", BigDecimal.valueOf(value), typed.on(), typed.method())),
                                List.of(),
                                "Those who came.")));
    }

    private Recorded<ProgressReport> accept(List<String> responses) {
        Verdict verdict = new Verdict(Rating.LIMITED, "Half of it is shown.", responses);
        return asCoordinator(() -> reviews.accept(report.id(), report.version(), verdict));
    }

    private static BigDecimal value(ProgressReport report) {
        return Optional.of(report)
                .flatMap(sent -> sent.value("i1"))
                .orElseThrow()
                .value();
    }

    private String page() {
        return new String(
                site.get()
                        .uri("/commitments/" + commitment)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static <T> T asCoordinator(Supplier<T> work) {
        return CurrentActor.callAs(Cast.COORDINATOR, work);
    }
}
