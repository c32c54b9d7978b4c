package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accord.commitments.Commitment.State;
import org.accord.commitments.Verification.Check;
import org.accord.commitments.Verification.Criterion;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb asked of every state: just the steps of the table in decision 0045 are taken. */
class CommitmentLifeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Course.Risk RISK = new Course.Risk("The law was not passed", "A new draft", DAY);

    /** A verb, as what it makes of a commitment, with the states it is for and the one it leads to; null for the same. */
    private enum Verb {
        AMEND(
                it -> it.amend(CommitmentDraft.of(it).because("It changed")),
                null,
                State.DRAFT,
                State.PUBLISHED,
                State.AT_RISK),
        PUBLISH(it -> it.publish(NOON), State.PUBLISHED, State.DRAFT),
        SUBMIT(it -> it.submit(NOON), State.SUBMITTED, State.DRAFT),
        TAKE_BACK(Commitment::takeBack, State.DRAFT, State.SUBMITTED),
        TAKE_UP(Commitment::takeUp, State.IN_VERIFICATION, State.SUBMITTED),
        SEND_BACK(it -> it.sendBack(checks(false)), State.DRAFT, State.IN_VERIFICATION),
        VERIFY(it -> it.verify(checks(true), NOON), State.PUBLISHED, State.IN_VERIFICATION),
        PUT_AT_RISK(it -> it.putAtRisk(RISK), State.AT_RISK, State.PUBLISHED),
        BRING_BACK(it -> it.bringBack("It was passed"), State.PUBLISHED, State.AT_RISK),
        COMPLETE(it -> it.complete(DAY), State.COMPLETED, State.PUBLISHED, State.AT_RISK),
        DISCONTINUE(it -> it.discontinue(DAY, "No money"), State.DISCONTINUED, State.PUBLISHED, State.AT_RISK),
        HAND_OVER(it -> it.handOver(lead("o-2")), null, State.PUBLISHED, State.AT_RISK),
        TAKE_OVER(it -> it.takenOver(lead("o-2")), null, State.values());

        private final UnaryOperator<Commitment> done;
        private final @Nullable State to;
        private final Set<State> from;

        Verb(UnaryOperator<Commitment> done, @Nullable State to, State... from) {
            this.done = done;
            this.to = to;
            this.from = EnumSet.copyOf(Arrays.asList(from));
        }
    }

    static Stream<Arguments> verbsAndStates() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Arrays.stream(State.values()).map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("verbsAndStates")
    void aVerbIsDoneInJustTheStatesOfTheTable(Verb verb, State state) {
        Commitment commitment = in(state);

        if (verb.from.contains(state)) {
            assertThat(verb.done.apply(commitment).state()).isEqualTo(verb.to == null ? state : verb.to);
        } else {
            assertThatExceptionOfType(CommitmentProblem.NotInState.class).isThrownBy(() -> verb.done.apply(commitment));
        }
    }

    @Test
    void onlyWhatWasPublishedIsPublic() {
        Map<State, Boolean> open = new EnumMap<>(State.class);
        Arrays.stream(State.values()).forEach(state -> open.put(state, state.isPublic()));

        assertThat(open)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        State.DRAFT, false,
                        State.SUBMITTED, false,
                        State.IN_VERIFICATION, false,
                        State.PUBLISHED, true,
                        State.AT_RISK, true,
                        State.COMPLETED, true,
                        State.DISCONTINUED, true));
    }

    @Test
    void theRiskStaysWhileItIsAmendedAndGoesWhenItIsOnTrackAgain() {
        Commitment amended =
                in(State.AT_RISK).amend(CommitmentDraft.of(in(State.AT_RISK)).because("A later date"));

        assertThat(amended.course().risk()).isEqualTo(RISK);
        assertThat(amended.course().reason()).isEqualTo("A later date");
        assertThat(amended.bringBack("It was passed").course())
                .isEqualTo(new Course("It was passed", null, null, null));
    }

    @Test
    void theDayItEndedIsKeptWithItsReason() {
        assertThat(in(State.PUBLISHED).complete(DAY).course().endedOn()).isEqualTo(DAY);
        assertThat(in(State.AT_RISK).discontinue(DAY, " No money ").course())
                .isEqualTo(new Course("No money", null, DAY, null));
    }

    @Test
    void whatWasAskedIsKeptUntilTheNextAnswers() {
        Commitment back = in(State.IN_VERIFICATION).sendBack(checks(false));

        Commitment again = back.submit(NOON.plusSeconds(60));

        assertThat(back.course().verification()).isNotNull().matches(Verification::asks);
        assertThat(again.course().verification()).isEqualTo(new Verification(NOON.plusSeconds(60), checks(false)));
    }

    @Test
    void whatWasAskedOfADraftIsNotPublicOnceItsLeadPublishesItAlone() {
        assertThat(in(State.IN_VERIFICATION)
                        .sendBack(checks(false))
                        .publish(NOON)
                        .course())
                .isEqualTo(Course.NONE);
    }

    @Test
    void itIsPublishedOnlyWhenAllChecksHoldAndSentBackOnlyWithAQuestion() {
        assertThat(Verification.checked(checks(true), true)).hasSize(3);
        assertThat(Verification.checked(checks(false), false)).hasSize(3);
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> Verification.checked(checks(false), true));
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> Verification.checked(checks(true), false));
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> Verification.checked(checks(true).subList(0, 2), true));
        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> Verification.checked(List.of(new Check(Criterion.ELIGIBLE, false, " ")), false));
    }

    @Test
    void oneRecordedBeforeThereWasACourseHasNone() {
        assertThat(in(State.DRAFT).course()).isEqualTo(Course.NONE);
    }

    private static List<Check> checks(boolean clear) {
        return List.of(
                new Check(Criterion.ELIGIBLE, true, ""),
                new Check(Criterion.COMPLETE, true, ""),
                new Check(Criterion.CLEAR, clear, clear ? "" : "Who trains them?"));
    }

    private static Commitment in(State state) {
        Commitment draft = aDraft();
        return switch (state) {
            case DRAFT -> draft;
            case SUBMITTED -> draft.submit(NOON);
            case IN_VERIFICATION -> draft.submit(NOON).takeUp();
            case PUBLISHED -> draft.publish(NOON);
            case AT_RISK -> draft.publish(NOON).putAtRisk(RISK);
            case COMPLETED -> draft.publish(NOON).complete(DAY);
            case DISCONTINUED -> draft.publish(NOON).discontinue(DAY, "No money");
        };
    }

    private static Commitment.Lead lead(String id) {
        return new Commitment.Lead(
                new OrganisationId(id),
                "ghana",
                LocalisedText.of(Language.EN, "Ghana"),
                OrganisationType.STATE,
                new CountryCode("GH"));
    }

    private static Commitment aDraft() {
        return new Commitment(
                "c-1",
                "paris-call",
                lead("o-1"),
                Language.EN,
                "Train",
                "The college trains magistrates in every region.",
                Set.of(1),
                List.of(new Milestone("m1", "Begin", DAY)),
                List.of(new Indicator("i1", "Trained", "people", BigDecimal.ZERO, BigDecimal.TEN, DAY)),
                State.DRAFT,
                null);
    }
}
