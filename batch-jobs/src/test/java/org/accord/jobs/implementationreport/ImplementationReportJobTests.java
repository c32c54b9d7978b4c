package org.accord.jobs.implementationreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.accord.commitments.Commitment;
import org.accord.jobs.FaultPoints;
import org.accord.jobs.JobTest;
import org.accord.jobs.PastRecord;
import org.accord.jobs.launch.Workbench;
import org.accord.progress.Obligation;
import org.accord.register.Recorded;
import org.accord.reports.ImplementationReport;
import org.accord.reports.ReportCsv;
import org.accord.reports.Reports;
import org.accord.reports.Tally;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequest.State;
import org.accord.requests.NewRequest;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@JobTest
class ImplementationReportJobTests {

    private static int runs;

    private static final LocalDate IN_2024 = LocalDate.of(2024, 2, 1);

    @Autowired
    private PastRecord record;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Reports reports;

    @Autowired
    private FaultPoints faults;

    @Autowired
    private MockMvc browser;

    @AfterEach
    void noMoreFaults() {
        faults.clear();
    }

    @Test
    void figuresAreThoseCountedByHand() {
        String charter = smallRecord();

        ImplementationReport report = compiled(charter);

        assertThat(report.total())
                .isEqualTo(tally(
                        5,
                        Map.of(
                                "PUBLISHED",
                                3,
                                "COMPLETED",
                                1,
                                "DISCONTINUED",
                                1,
                                "ON_TIME",
                                1,
                                "LATE",
                                1,
                                "SILENT",
                                1)));
        assertThat(report.byPrinciple())
                .containsOnly(
                        Map.entry("1", tally(2, Map.of("PUBLISHED", 1, "COMPLETED", 1, "ON_TIME", 1, "LATE", 1))),
                        Map.entry("2", tally(1, Map.of("PUBLISHED", 2, "ON_TIME", 1))),
                        Map.entry("3", tally(2, Map.of("PUBLISHED", 1, "DISCONTINUED", 1, "SILENT", 1))));
        assertThat(report.byType())
                .containsOnly(
                        Map.entry("STATE", tally(2, Map.of("PUBLISHED", 2, "ON_TIME", 1))),
                        Map.entry("COMPANY", tally(2, Map.of("COMPLETED", 1, "DISCONTINUED", 1, "LATE", 1))),
                        Map.entry("CIVIL_SOCIETY", tally(1, Map.of("PUBLISHED", 1, "SILENT", 1))));
        assertThat(report.byRegion())
                .containsOnly(
                        Map.entry("ASIA", tally(1, Map.of("PUBLISHED", 2, "ON_TIME", 1))),
                        Map.entry("EUROPE", tally(1, Map.of("COMPLETED", 1, "LATE", 1))),
                        Map.entry("AFRICA", tally(1, Map.of("PUBLISHED", 1, "SILENT", 1))),
                        Map.entry("AMERICAS", tally(1, Map.of("DISCONTINUED", 1))),
                        Map.entry("OCEANIA", tally(1, Map.of())));
        assertThat(report.silent())
                .singleElement()
                .satisfies(silent -> assertThat(silent.name().authoritative()).startsWith("Example of KE"))
                .satisfies(silent -> assertThat(silent.owed()).isEqualTo(1));
    }

    @Test
    void publishedReportHasAPageInEveryLanguageAndATable() throws Exception {
        String address = "/reports/" + compiled(smallRecord()).id();

        browser.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 3 reports due were received, 1 of them late")));
        browser.perform(get(address).param("lang", "ar")).andExpect(status().isOk());
        browser.perform(get(address + "/figures.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\r\ntotal,all,5,3,0,1,1,3,2,1,1,0,1\r\n")));
    }

    @Test
    void whatIsRecordedLaterDoesNotCount() {
        String charter = smallRecord();
        NewRequest wanted = wanted(charter, record.today());
        record.signatory(
                charter, OrganisationType.ACADEMIA, "DE", record.today().plusDays(1));

        JobRequest done = workbench.end(workbench.file(wanted));

        assertThat(report(done).total().signatories()).isEqualTo(5);
    }

    @Test
    void sameRequestInAnotherEditionGivesTheSameFigures() {
        String charter = smallRecord();
        NewRequest wanted = wanted(charter, record.today());

        ImplementationReport first = report(workbench.end(workbench.file(wanted)));
        ImplementationReport second = report(workbench.end(workbench.file(wanted.inEdition("corrected"))));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(ReportCsv.of(second)).isEqualTo(ReportCsv.of(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signatories:begin",
                "signatories:read:1",
                "signatories:written:1",
                "signatories:read:2",
                "signatories:written:2",
                "commitments:begin",
                "commitments:written:1",
                "commitments:read:2",
                "commitments:written:2",
                "publish:begin"
            })
    void runThatWasKilledEndsAsAnUndisturbedOne(String place) {
        String charter = Large.record(record);
        NewRequest wanted = wanted(charter, Large.day);
        ImplementationReport undisturbed = report(workbench.end(workbench.file(wanted)));
        NewRequest again = wanted.inPeriod(anotherPeriodOf2024());

        faults.at(place, () -> {
            throw new Killed();
        });
        JobRequest done = workbench.end(workbench.file(again));

        assertThat(faults.passed()).contains(place);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(ReportCsv.of(report(done))).isEqualTo(ReportCsv.of(undisturbed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-year", "2025", "2025-12-31..2025-01-01"})
    void requestForSomethingElseThanAPeriodIsRefusedForGood(String period) {
        String charter = record.charter();

        JobRequest failed =
                workbench.end(workbench.file(wanted(charter, record.today()).inPeriod(period)));

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isEqualTo("problem.jobs.invalid");
    }

    @Test
    void unknownCharterAndEditionAreRefused() {
        String charter = record.charter();
        NewRequest wanted = wanted(charter, record.today());

        assertThat(workbench.end(workbench.file(wanted.inEdition("1"))).failure())
                .isEqualTo("problem.jobs.invalid");
        assertThat(workbench
                        .end(workbench.file(wanted("no-such", record.today())))
                        .failure())
                .isEqualTo("problem.jobs.invalid");
    }

    private String smallRecord() {
        String charter = record.charter();
        OrganisationId jordan = record.signatory(charter, OrganisationType.STATE, "JO");
        OrganisationId french = record.signatory(charter, OrganisationType.COMPANY, "FR");
        OrganisationId kenyan = record.signatory(charter, OrganisationType.CIVIL_SOCIETY, "KE");
        OrganisationId brazilian = record.signatory(charter, OrganisationType.COMPANY, "BR");
        record.signatory(charter, OrganisationType.STATE, "FJ");
        record.withdrawal(charter, record.signatory(charter, OrganisationType.COMPANY, "KR"));
        Recorded<Commitment> kept = record.commitment(charter, jordan, IN_2024, 1, 2);
        Recorded<Commitment> late = record.commitment(charter, french, IN_2024, 1);
        record.commitment(charter, kenyan, IN_2024, 3);
        Recorded<Commitment> givenUp = record.commitment(charter, brazilian, IN_2024, 3);
        String cycle = record.cycle(charter, 2024);
        record.commitment(charter, jordan, LocalDate.of(2025, 3, 1), 2);
        record.report(cycle, kept, LocalDate.of(2025, 3, 1));
        record.report(cycle, late, LocalDate.of(2025, 4, 20));
        record.completion(late, LocalDate.of(2025, 5, 1));
        record.discontinuation(givenUp, LocalDate.of(2025, 5, 1));
        return charter;
    }

    private ImplementationReport compiled(String charter) {
        return report(workbench.end(workbench.file(wanted(charter, record.today()))));
    }

    private ImplementationReport report(JobRequest done) {
        assertThat(done.state()).isEqualTo(State.DONE);
        return reports.find(String.valueOf(done.resultId())).orElseThrow().state();
    }

    private static NewRequest wanted(String charter, LocalDate asOf) {
        return NewRequest.of("implementation-report", charter)
                .inPeriod("2024-01-01..2024-12-31")
                .inEdition("preliminary")
                .asOf(asOf);
    }

    /** Another run of the same figures: the only cycle lies in every period that holds 2024. */
    private static String anotherPeriodOf2024() {
        runs++;
        return "2024-01-01.." + LocalDate.of(2024, 12, 31).plusDays(runs);
    }

    private static Tally tally(int signatories, Map<String, Integer> counts) {
        Tally tally = Tally.NONE;
        for (int i = 0; i < signatories; i++) {
            tally = tally.plusSignatory();
        }
        for (Commitment.State state : Commitment.State.values()) {
            for (int i = 0; i < counts.getOrDefault(state.name(), 0); i++) {
                tally = tally.plus(state);
            }
        }
        for (Obligation.Kept kept : Obligation.Kept.values()) {
            for (int i = 0; i < counts.getOrDefault(kept.name(), 0); i++) {
                tally = tally.plus(kept);
            }
        }
        return tally;
    }

    /** Stands for the end of a process, as far as a process that lives on can. */
    private static final class Killed extends Error {}

    /** A record of two chunks a step, made once. */
    private static final class Large {
        private static final int SIGNATORIES = 205;
        private static String charter = "";
        private static LocalDate day = LocalDate.EPOCH;

        static String record(PastRecord record) {
            if (charter.isEmpty()) {
                charter = record.charter();
                String cycle = record.cycle(charter, 2024);
                OrganisationType[] types = OrganisationType.values();
                for (int i = 0; i < SIGNATORIES; i++) {
                    OrganisationId organisation =
                            record.signatory(charter, types[1 + i % (types.length - 1)], i % 3 == 0 ? "KE" : "FR");
                    Recorded<Commitment> promise =
                            record.commitment(charter, organisation, IN_2024, 1 + i % 9, 1 + (i + 4) % 9);
                    if (i % 9 == 0) {
                        record.report(cycle, promise, LocalDate.of(2025, 3, 1).plusDays(i % 60));
                    }
                }
                day = record.today();
            }
            return charter;
        }
    }
}
