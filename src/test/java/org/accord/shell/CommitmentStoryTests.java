package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.charters.CharterCatalogue;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.Indicator;
import org.accord.commitments.IndicatorDetails;
import org.accord.commitments.Milestone;
import org.accord.register.Revision;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.shared.web.StoryEntry;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class CommitmentStoryTests {

    private static final LocalDate SUMMER = LocalDate.of(2028, 6, 30);
    private static final Instant NOON = Instant.parse("2026-11-14T12:00:00Z");
    private static final CommitmentDetails BEFORE = new CommitmentDetails(
            "Few cases are heard.",
            Set.of("a"),
            Set.of("budapest/LAW"),
            "Head of training",
            "Magistrates",
            new Budget(BigDecimal.valueOf(250_000), "EUR", ""),
            "Nobody comes.",
            "",
            "",
            null,
            SUMMER,
            List.of(),
            false);
    private static final CommitmentDetails AFTER = new CommitmentDetails(
            "Few cases are heard in time.",
            Set.of("a", "d"),
            Set.of("budapest/LAW", "budapest/TRAINING"),
            "Director of training",
            "Magistrates and clerks",
            new Budget(new BigDecimal("1250000.5"), "EUR", "Half from the ministry"),
            "Nobody comes; courses move to the regions.",
            "Looked at: none on trade.",
            "Lists of those who passed",
            new Event("Forum", LocalDate.of(2026, 11, 11), "https://forum.example/a"),
            SUMMER.plusYears(1),
            List.of(new Translation(Language.FR, "Former les magistrats", "Les magistrats sont formés.")),
            false);

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAmendmentOfAllPartsReadsInTheReadersLanguage(Language language) throws Exception {
        Commitment before = commitment(600, IndicatorDetails.NONE, SUMMER, Set.of(1), BEFORE);
        Commitment after = commitment(
                1_200,
                new IndicatorDetails(2025, IndicatorDetails.Direction.UP, true, "sex", "Lists of the college"),
                SUMMER.plusYears(1),
                Set.of(1, 5),
                AFTER);

        List<StoryEntry> story = new CommitmentStory(
                        new Messages(), Optional.of(CharterCatalogue.parisCall()), language)
                .of(List.of(step(1, "published", before), step(2, "amended", after)), List.of(), Map.of());

        assertThat(story.stream().map(CommitmentStoryTests::line).collect(Collectors.joining("\n")))
                .isEqualTo(read("stories/amendment_" + language.tag() + ".txt"));
    }

    private static String line(StoryEntry entry) {
        return String.join(
                " | ",
                entry.what(),
                Optional.ofNullable(entry.was()).orElse(""),
                Optional.ofNullable(entry.is()).orElse(""));
    }

    private static String read(String resource) throws Exception {
        return new ClassPathResource(resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }

    private static Revision<Commitment> step(long version, String verb, Commitment state) {
        return new Revision<>(version, version, NOON, new UserId("u-1"), verb, Optional.of(state));
    }

    private static Commitment commitment(
            int target, IndicatorDetails how, LocalDate due, Set<Integer> principles, CommitmentDetails details) {
        Commitment.Lead lead = new Commitment.Lead(
                new OrganisationId("o-1"),
                "ghana",
                LocalisedText.of(Language.EN, "Ghana"),
                OrganisationType.STATE,
                new CountryCode("GH"));
        return new Commitment(
                "c-1",
                "paris-call",
                lead,
                Language.EN,
                "Train magistrates",
                "The college trains magistrates.",
                principles,
                List.of(new Milestone("m1", "Course held", due)),
                List.of(new Indicator(
                        "i1", "Trained", "people", BigDecimal.ZERO, BigDecimal.valueOf(target), due, how)),
                Commitment.State.PUBLISHED,
                NOON,
                details,
                1,
                null);
    }
}
