package org.accord.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.accord.instruments.FactDay;
import org.accord.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a measure must be, said at the field that is wrong. */
class MeasureDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void aLawMayBeOlderThanTheInstrument() {
        Measure measure =
                checked(MeasureFixtures.aMeasure("JO", Measure.Kind.LAW, " Penal code ", LocalDate.of(1960, 5, 1)));

        assertThat(measure.title()).isEqualTo("Penal code");
        assertThat(measure.since()).isEqualTo(FactDay.on(LocalDate.of(1960, 5, 1)));
        assertThat(measure.standing()).isEqualTo(Measure.Standing.UNREVIEWED);
        assertThat(measure.recordedOn()).isEqualTo(TODAY);
    }

    @Test
    void anEmptyFormIsToldAllThatItLacks() {
        assertThat(faults(MeasureDraft.EMPTY))
                .containsOnlyKeys("state", "instrument", "kind", "title", "language", "source", "since");
    }

    @Test
    void daysThatHaveNotComeOrAreTooLongAgoAreRefused() {
        assertThat(faults(since(TODAY.plusDays(1)))).containsExactly(Map.entry("since", "future"));
        assertThat(faults(since(LocalDate.of(1799, 12, 31)))).containsExactly(Map.entry("since", "measures.tooEarly"));
        assertThat(checked(since(TODAY)).since().day()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://laws.example/1",
                "javascript:alert(1)",
                "https:laws",
                "https://",
                "//laws.example",
                "https://laws.example@elsewhere.example/",
                "laws.example/1",
                "https://laws example/1"
            })
    void linksThatAreNotSafeAddressesAreRefused(String link) {
        assertThat(faults(linked(Measure.Kind.UNIT, link))).containsExactly(Map.entry("link", "measures.link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/law.pdf", "https://localhost/law", "https://[fd00::1]/law"})
    void linksIntoOnesOwnNetworkAreRefused(String link) {
        assertThat(faults(linked(Measure.Kind.LAW, link))).containsExactly(Map.entry("link", "website.private"));
    }

    @Test
    void onlyALawNeedsALink() {
        assertThat(faults(linked(Measure.Kind.LAW, " "))).containsExactly(Map.entry("link", "measures.linkOfLaw"));
        assertThat(checked(linked(Measure.Kind.TRAINING, "")).link()).isEmpty();
    }

    @Test
    void lengthsLanguagesStatesAndInstrumentsAreLookedAt() {
        MeasureDraft draft = new MeasureDraft(
                new CountryCode("ZZ"),
                "paris-call",
                "x".repeat(61),
                Measure.Kind.LAW,
                "x".repeat(301),
                "xx",
                "https://laws.example/" + "x".repeat(1_000),
                TODAY,
                false,
                "x".repeat(301));

        assertThat(faults(draft))
                .containsOnly(
                        Map.entry("state", "unknown"),
                        Map.entry("instrument", "unknown"),
                        Map.entry("article", "tooLong"),
                        Map.entry("title", "tooLong"),
                        Map.entry("language", "unknown"),
                        Map.entry("link", "tooLong"),
                        Map.entry("source", "tooLong"));
    }

    @Test
    void itsFormShowsWhatWasTyped() {
        MeasureDraft draft = MeasureFixtures.aLaw("JO", "Law");

        assertThat(checked(draft).draft()).isEqualTo(draft);
    }

    private static MeasureDraft since(LocalDate day) {
        return MeasureFixtures.aMeasure("JO", Measure.Kind.LAW, "Law", day);
    }

    private static MeasureDraft linked(Measure.Kind kind, String link) {
        return new MeasureDraft(
                new CountryCode("JO"), "budapest", "", kind, "Title", "ar", link, TODAY, true, "Journal");
    }

    private static Measure checked(MeasureDraft draft) {
        return draft.checked("m", Measure.Author.STATE, TODAY, "budapest"::equals);
    }

    private static Map<String, String> faults(MeasureDraft draft) {
        try {
            checked(draft);
            return Map.of();
        } catch (MeasureProblem.Invalid refused) {
            return refused.faults();
        }
    }
}
