package org.accord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.PortalTest;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.printing.Conformance;
import org.accord.printing.Reading;
import org.accord.progress.Obligation;
import org.accord.register.Recorded;
import org.accord.reports.ImplementationReport;
import org.accord.reports.Reports;
import org.accord.reports.Tally;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.signatories.Applications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PapersOfTheRecordTests {

    private static final LocalDate DUE = LocalDate.of(2030, 6, 30);

    private final MockMvcTester site;
    private final Commitments commitments;
    private final Reports reports;
    private final CapacityFixtures fixtures;

    PapersOfTheRecordTests(
            @Autowired MockMvcTester site,
            @Autowired Commitments commitments,
            @Autowired Reports reports,
            @Autowired Charters charters,
            @Autowired Applications applications) {
        this.site = site;
        this.commitments = commitments;
        this.reports = reports;
        this.fixtures = new CapacityFixtures(charters, applications);
    }

    @Test
    void aCommitmentStandsUpToWhatScreenReadersAndArchivesNeed() {
        Recorded<Commitment> commitment = published("تدريب القضاة على الأدلة الإلكترونية <e-evidence>", Language.AR);

        for (Language language : List.of(Language.EN, Language.AR, Language.ZH)) {
            byte[] pdf = pdf("/commitments/" + commitment.id() + ".pdf?lang=" + language.tag());

            assertThat(Conformance.faults(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.missingGlyphs(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.text(pdf)).contains("e-evidence", String.valueOf(commitment.version()));
        }
    }

    @Test
    void aReportIsCutIntoPartsAndEachStandsUp() {
        String id = report(700);

        byte[] first = pdf("/reports/" + id + ".pdf?lang=en");
        byte[] last = pdf("/reports/" + id + ".pdf?lang=ar&page=3");

        assertThat(Conformance.faults(first)).isEmpty();
        assertThat(Conformance.faults(last)).isEmpty();
        assertThat(Reading.text(first)).contains("Part 1 of 3", "Signatory 299").doesNotContain("Signatory 300");
        assertThat(Reading.text(last)).contains("Signatory 699");
        assertThat(get("/reports/" + id + ".pdf?page=4")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theReceiptOfAnActStandsUpAndNamesItsProof() {
        Recorded<Commitment> commitment = published("A title", Language.EN);

        byte[] pdf = pdf("/register/" + commitment.number() + ".pdf?lang=zh");

        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(Reading.text(pdf)).contains("commitment/" + commitment.id(), "accord.example/register");
    }

    @Test
    void theSameRecordIsTheSameFileAndIsNotSentTwice() {
        String address = "/commitments/" + published("Once", Language.EN).id() + ".pdf?lang=fr";
        MvcTestResult once = get(address);
        String tag = String.valueOf(once.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(once).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-cache");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(pdf(address)).isEqualTo(once.getResponse().getContentAsByteArray());
        assertThat(site.get()
                        .uri(address)
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void whatIsNotPublicOrNotThereIsNotPrinted() {
        Recorded<Commitment> draft = draft("A quiet draft", Language.EN);

        assertThat(get("/commitments/" + draft.id() + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/commitments/nothing.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/reports/nothing.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/matching/nothing.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/register/-1.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Reading.text(pdf("/register/" + draft.number() + ".pdf"))).doesNotContain("A quiet draft");
    }

    private Recorded<Commitment> published(String title, Language language) {
        Recorded<Commitment> draft = draft(title, language);
        return CurrentActor.callAs(
                CapacityFixtures.member(draft.state().organisation().id()),
                () -> commitments.publish(draft.id(), draft.version()));
    }

    private Recorded<Commitment> draft(String title, Language language) {
        OrganisationId state = fixtures.aState("NZ");
        CommitmentDraft content = new CommitmentDraft(
                Charters.PARIS_CALL,
                language,
                title,
                "First paragraph: 新西兰 & Ελλάδα.\n\nSecond paragraph.",
                Set.of(1, 9),
                List.of(new CommitmentDraft.MilestoneDraft("First step", DUE)),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Judges trained", "%", BigDecimal.ZERO, BigDecimal.TEN, DUE)));
        return CurrentActor.callAs(CapacityFixtures.member(state), () -> commitments.draft(state, content));
    }

    private String report(int silent) {
        return report(silent, LocalDate.of(2026, 1, 31));
    }

    private String report(int silent, LocalDate day) {
        ReportingPeriod period = new ReportingPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        String id = "printed." + Identity.random();
        List<ImplementationReport.Silent> names = IntStream.range(0, silent)
                .mapToObj(number -> new ImplementationReport.Silent(
                        "o" + number, "signatory-" + number, LocalisedText.of(Language.EN, "Signatory " + number), 1))
                .toList();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> reports.publish(new ImplementationReport(
                        id,
                        Charters.PARIS_CALL,
                        period,
                        "final",
                        day,
                        Tally.NONE.plusSignatory().plus(Obligation.Kept.ON_TIME).plus(Obligation.Kept.SILENT),
                        Map.of("1", Tally.NONE),
                        Map.of("STATE", Tally.NONE),
                        Map.of("ASIA", Tally.NONE),
                        names)));
        return id;
    }

    @Test
    void picturesOnPaperAreFiguresThatAreTold() {
        fixtures.aState("NZ");
        // the newest act is dated after the signature, whatever other tests did to the clock
        String id = report(3, Days.of(published("A title", Language.EN).at()));

        for (Language language : List.of(Language.EN, Language.AR, Language.ZH)) {
            byte[] pdf = pdf("/reports/" + id + ".pdf?lang=" + language.tag());

            assertThat(Conformance.faults(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.figures(pdf))
                    .as(language.ownName())
                    .hasSize(3)
                    .allMatch(told -> told.matches("(?s).*[0-9].*|.*\\p{L}.*: .*"));
        }
        assertThat(Reading.text(pdf("/reports/" + id + ".pdf?lang=en")))
                .contains("The boundaries shown", "New Zealand");
    }

    @Test
    void anIndicatorOnPaperIsDrawnAgainstItsTarget() {
        Recorded<Commitment> commitment = published("Train judges", Language.EN);

        assertThat(Reading.figures(pdf("/commitments/" + commitment.id() + ".pdf?lang=en")))
                .singleElement()
                .asString()
                .contains("Judges trained", "Target: 10 %", "No value reported yet");
    }

    @Test
    void headsOfTablesAreNotTornInsideWords() {
        String id = report(1);

        for (Language language : Language.values()) {
            String text = Reading.text(pdf("/reports/" + id + ".pdf?lang=" + language.tag()));

            assertThat(text).as(language.ownName()).doesNotContainPattern("(?m)^(e|s|ые|лены|ьства)( |$)");
        }
    }

    private byte[] pdf(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
