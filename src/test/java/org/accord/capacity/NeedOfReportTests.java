package org.accord.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.progress.ui.AfterReport;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SignatoryProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The help that a state asks for in a report becomes a need, and each leads to the other. */
@PortalTest
class NeedOfReportTests {

    private static final String HELP = "A trainer who knows the courts of the north.";
    private static final LocalDate MEASURED = LocalDate.of(2026, 1, 31);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Needs needs;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private AfterReport after;

    @Autowired
    private MockMvcTester site;

    private Cast cast;
    private Actor state;
    private Recorded<ProgressReport> report;

    @BeforeEach
    void aStateThatAskedForHelp() {
        cast = new Cast(portal);
        state = aState("TO");
        report = sent(state);
    }

    @Test
    void theStateIsLedToANeedWithTheWordsOfTheReport() {
        assertThat(way(state, report)).contains("needs/new?report=" + report.id());
        assertThat(way(Cast.COORDINATOR, report)).isEmpty();
        Actor company = cast.aRepresentative();
        assertThat(way(company, sent(company))).isEmpty();
    }

    @Test
    void eachLeadsToTheOther() {
        Recorded<Need> need = as(state, () -> needs.record(own(state), need(report.id())));
        String reportPage = "/commitments/" + report.state().commitment() + "/reports/"
                + report.state().cycle();
        await().until(() -> portal.getBean(SearchIndex.class).followed()
                >= portal.getBean(Register.class).size());

        assertThat(way(state, report)).contains("needs/" + need.id());
        assertThat(page("/needs/" + need.id())).doesNotContain(reportPage);
        as(Cast.COORDINATOR, () -> reports.accept(report.id(), report.version(), Rating.LIMITED, "Well shown."));

        assertThat(page("/needs/" + need.id())).contains(reportPage);
        assertThat(page(reportPage)).contains(HELP, "/needs/" + need.id());
        Recorded<Need> met = as(state, () -> needs.meet(need.id(), need.version()));
        assertThat(met.state().report()).isEqualTo(report.id());
    }

    @Test
    void nobodyNamesTheReportOfAnother() {
        Actor other = aState("WS");

        assertThatExceptionOfType(CapacityProblem.Invalid.class)
                .isThrownBy(() -> as(other, () -> needs.record(own(other), need(report.id()))))
                .satisfies(refused -> assertThat(refused.faults()).containsOnlyKeys("report"));
        assertThat(as(other, () -> needs.record(own(other), need(null))).state().report())
                .isNull();
    }

    /** A representative of a state, which signs once. */
    private Actor aState(String country) {
        ApplicationDraft draft = new ApplicationDraft(
                Charters.PARIS_CALL,
                "State of " + country,
                Language.EN,
                OrganisationType.STATE,
                new CountryCode(country),
                "",
                "A. Person",
                "Minister",
                "office@state.example",
                "");
        Applications applications = portal.getBean(Applications.class);
        try {
            String application = as(Actor.VISITOR, () -> applications.submit(draft));
            return Cast.representative(as(Actor.SYSTEM, () -> applications.accept(application, 1, "Complete"))
                    .organisation()
                    .id());
        } catch (SignatoryProblem.AlreadySignatory signed) {
            return Cast.representative(signed.organisation().id());
        }
    }

    private Recorded<ProgressReport> sent(Actor who) {
        Recorded<Commitment> commitment = cast.aPublishedCommitment(who);
        Cycle cycle = cast.theOpenCycle();
        ProgressDraft draft = new ProgressDraft(
                Language.EN,
                "Courses were held.",
                "",
                Map.of("m1", MilestoneState.IN_PROGRESS),
                List.of(new ProgressDraft.ValueDraft("i1", BigDecimal.TEN, MEASURED, "")),
                List.of(),
                "",
                HELP);
        return as(who, () -> reports.submit(cycle.id(), commitment.id(), draft));
    }

    private static NeedDraft need(@Nullable String report) {
        return new NeedDraft(
                Language.EN,
                "Help with courses",
                HELP,
                "",
                Set.of(Theme.AWARENESS),
                1,
                Set.of(Language.EN),
                MEASURED,
                MEASURED.plusYears(9),
                1,
                1,
                Set.of(),
                report);
    }

    private Optional<String> way(Actor who, Recorded<ProgressReport> sent) {
        return as(who, () -> after.of(sent.state(), Language.EN)).map(AfterReport.Way::address);
    }

    private String page(String address) {
        return new String(
                site.get().uri(address + "?lang=en").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static OrganisationId own(Actor member) {
        return member.organisations().iterator().next();
    }

    private static <T> T as(Actor who, Supplier<T> act) {
        return CurrentActor.callAs(who, act);
    }
}
