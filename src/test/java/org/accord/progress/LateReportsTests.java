package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reports that came after the last day, and what becomes of them when more days are granted. */
@PortalTest
class LateReportsTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private LateReports lateness;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private SignatoryCycles signatoryCycles;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester site;

    private Actor writer;
    private OrganisationId organisation;
    private Recorded<Commitment> promised;
    private Cycle cycle;

    /** Acts are never recorded before earlier ones: after the newest, each of these days is a day of its own. */
    @BeforeEach
    void aSignatoryThatOwesOneReport() {
        LocalDate today = AsOf.NOW.day(clock);
        LocalDate free = register.entry(register.size() - 1)
                .map(newest -> Days.of(newest.at()).plusDays(1))
                .orElse(today);
        on(free.isAfter(today) ? free : today, () -> {
            prepare();
            return true;
        });
    }

    private void prepare() {
        Cast cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
        promised = cast.aPublishedCommitment(writer);
        cycle = cast.anOpenCycle();
    }

    @Test
    void aReportSentWhileARequestWaitedIsOnTimeFromTheDayOfTheGrantOn() {
        Recorded<Extension> asked = on(cycle.closes(), () -> ask(10));
        LocalDate sent = cycle.closes().plusDays(2);
        Recorded<ProgressReport> report = on(sent, this::anAcceptedReport);
        LocalDate before = sent.plusDays(1);
        LocalDate granted = sent.plusDays(2);
        String pageBefore = on(before, () -> page(before));
        assertThat(isLate(report, AsOf.endOf(before))).isTrue();
        assertThat(pageBefore).isEqualTo("Late");

        on(granted, () -> grant(asked));

        on(granted.plusDays(1), () -> {
            assertThat(isLate(report, AsOf.NOW)).isFalse();
            assertThat(kept(AsOf.NOW)).isEqualTo(Map.of(Obligation.Kept.ON_TIME, 1L));
            assertThat(obligations.of(cycle, organisation))
                    .extracting(Obligation::kept)
                    .containsExactly(Obligation.Kept.ON_TIME);
            assertThat(counted(AsOf.NOW)).containsKey(Obligation.Kept.ON_TIME).doesNotContainKey(Obligation.Kept.LATE);
            assertThat(page(granted)).isEmpty();

            assertThat(isLate(report, AsOf.endOf(before))).isTrue();
            assertThat(kept(AsOf.endOf(before))).isEqualTo(Map.of(Obligation.Kept.LATE, 1L));
            assertThat(counted(AsOf.endOf(before))).containsEntry(Obligation.Kept.LATE, 1L);
            assertThat(page(before)).isEqualTo(pageBefore);
            return true;
        });
    }

    @Test
    void moreDaysThanTheReportTookAreNeededToBeOnTime() {
        Recorded<Extension> asked = on(cycle.closes(), () -> ask(3));
        Recorded<ProgressReport> report = on(cycle.closes().plusDays(4), this::anAcceptedReport);

        on(cycle.closes().plusDays(5), () -> grant(asked));

        on(cycle.closes().plusDays(5), () -> {
            assertThat(isLate(report, AsOf.NOW)).isTrue();
            assertThat(kept(AsOf.NOW)).isEqualTo(Map.of(Obligation.Kept.LATE, 1L));
            return true;
        });
    }

    @Test
    void aRefusedRequestLeavesTheReportLate() {
        Recorded<Extension> asked = on(cycle.closes(), () -> ask(10));
        Recorded<ProgressReport> report = on(cycle.closes().plusDays(2), this::anAcceptedReport);

        on(
                cycle.closes().plusDays(3),
                () -> CurrentActor.callAs(
                        Cast.COORDINATOR, () -> extensions.refuse(asked.id(), asked.version(), "Ask earlier")));

        assertThat(isLate(report, AsOf.NOW)).isTrue();
    }

    private Recorded<Extension> ask(int days) {
        return CurrentActor.callAs(
                writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(days, "Elections")));
    }

    private Recorded<Extension> grant(Recorded<Extension> asked) {
        return CurrentActor.callAs(Cast.COORDINATOR, () -> extensions.grant(asked.id(), asked.version(), "For once"));
    }

    private Recorded<ProgressReport> anAcceptedReport() {
        ProgressDraft draft = new Cast(portal).aReport(List.of());
        Recorded<ProgressReport> sent =
                CurrentActor.callAs(writer, () -> reports.submit(cycle.id(), promised.id(), draft));
        return CurrentActor.callAs(
                Cast.COORDINATOR, () -> reports.accept(sent.id(), sent.version(), Rating.LIMITED, "Seen"));
    }

    private boolean isLate(Recorded<ProgressReport> report, AsOf asOf) {
        return lateness.isLate(report.state(), asOf);
    }

    private Map<Obligation.Kept, Long> kept(AsOf asOf) {
        return signatoryCycles.of(Charters.PARIS_CALL, organisation, asOf).stream()
                .filter(each -> each.cycle().id().equals(cycle.id()))
                .findFirst()
                .orElseThrow()
                .kept();
    }

    private Map<Obligation.Kept, Long> counted(AsOf asOf) {
        return obligations.tally(cycle, asOf);
    }

    /** What the page of the commitment says on the lateness of the report. */
    private String page(LocalDate day) {
        byte[] page = site.get()
                .uri("/commitments/" + promised.id() + "?as-of=" + day)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                .select("article .st.late")
                .text();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.callAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC), work);
    }
}
