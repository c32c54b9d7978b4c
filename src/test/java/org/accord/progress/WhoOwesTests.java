package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.signatories.Endorsement;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Size;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Answers;

/** A charter may spare some; a list of all and a look at one say the same. */
class WhoOwesTests {

    private static final String CHARTER = "charter";
    private static final LocalDate OPENS = LocalDate.of(2026, 1, 15);
    private static final Cycle CYCLE = new Cycle(
            "charter.2025",
            CHARTER,
            "2025",
            new ReportingPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            OPENS,
            LocalDate.of(2026, 3, 31),
            60,
            Cycle.State.OPEN);
    private static final OrganisationId ONE = new OrganisationId("one");
    private static final Owing SPARING = new Owing(Set.of(OrganisationType.ACADEMIA), Set.of(Size.MICRO), 90);

    private final Rules rules = mock();
    private final Signatories signatories = mock();
    private final WhoOwes whoOwes =
            new WhoOwes(rules, signatories, Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC));

    private void rule(LocalDate from, Owing owing) {
        when(rules.of(CHARTER, AsOf.NOW))
                .thenReturn(new ReportingRules(CHARTER, List.of(new ReportingRule(from, 60, 1, null, owing))));
    }

    private void signed(OrganisationType type, @Nullable Size size, LocalDate on) {
        Endorsement endorsement = mock(Answers.RETURNS_DEEP_STUBS);
        Instant at = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        when(endorsement.organisation().type()).thenReturn(type);
        when(endorsement.organisation().size()).thenReturn(size);
        when(endorsement.joinedOn()).thenReturn(on);
        when(signatories.endorsement(CHARTER, ONE, AsOf.endOf(OPENS)))
                .thenReturn(Optional.of(new Recorded<>("charter.one", 1, 1, at, endorsement)));
        doAnswer(asked -> {
                    asked.<Consumer<SignatorySummary>>getArgument(1)
                            .accept(new SignatorySummary(
                                    CHARTER,
                                    ONE,
                                    "one",
                                    LocalisedText.of(Language.EN, "One"),
                                    type,
                                    new CountryCode("KE"),
                                    at,
                                    Standing.ACTIVE,
                                    List.of(),
                                    null,
                                    size,
                                    on));
                    return null;
                })
                .when(signatories)
                .each(any(), any());
    }

    private void expect(boolean asked) {
        assertThat(whoOwes.asks(CYCLE, ONE, AsOf.NOW)).isEqualTo(asked);
        assertThat(whoOwes.in(CYCLE, AsOf.NOW).test(ONE)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            COMPANY,  SMALL, 2025-10-17, true
            COMPANY,  SMALL, 2025-10-18, false
            COMPANY,  MICRO, 2020-01-01, false
            COMPANY,  -,     2020-01-01, true
            ACADEMIA, LARGE, 2020-01-01, false
            STATE,    -,     2020-01-01, true
            """)
    void typeSizeAndDayOfSignatureDecide(OrganisationType type, @Nullable Size size, LocalDate on, boolean asked) {
        rule(OPENS, SPARING);
        signed(type, size, on);

        expect(asked);
    }

    @Test
    void ruleOfALaterDayChangesNothingOfTheCycle() {
        rule(OPENS.plusDays(1), SPARING);
        signed(OrganisationType.ACADEMIA, Size.MICRO, OPENS);

        expect(true);
    }

    @Test
    void rulesOfBeforeThisCouldBeSaidAskEverybody() {
        assertThat(new ReportingRule(OPENS, 60, 1, null).owing()).isEqualTo(Owing.EVERYBODY);
        assertThat(ReportingRule.USUAL.owing().isEverybody()).isTrue();
    }
}
