package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accord.PortalTest;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.commitments.IndicatorDetails;
import org.accord.printing.Conformance;
import org.accord.printing.Reading;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.progress.ReportFields;
import org.accord.progress.SharedDraft;
import org.accord.progress.SharedDraft.Typed;
import org.accord.progress.SharedDrafts;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the writers of a report see before they send it is what everyone reads once it is accepted. */
@PortalTest
class ReportPageTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private SharedDrafts shared;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private Commitments commitments;

    private Cast cast;
    private Actor writer;
    private Recorded<Commitment> commitment;
    private String report;
    private String path;

    @BeforeEach
    void aReportIsTyped() {
        cast = new Cast(portal);
        writer = cast.aRepresentative();
        commitment = cast.aPublishedCommitment(writer);
        Cycle cycle = cast.theOpenCycle();
        report = ProgressReport.id(cycle.id(), commitment.id());
        path = "/commitments/" + commitment.id() + "/reports/" + cycle.id();
        CurrentActor.runAs(writer, () -> {
            shared.open(cycle.id(), commitment.id());
            type(0);
        });
    }

    @Test
    void thePreviewIsThePublicPageButForItsMark() {
        String before = body(seenBy(writer, "/previews" + path));
        accept();
        String after = body(get(path));

        assertThat(before).contains("<!--mark--><aside").contains("Courses were held.");
        assertThat(after).contains("Substantial").contains("The list shows it.");
        assertThat(unmarked(before)).isEqualTo(unmarked(after)).contains("Courses were held.", "42", "Lists");
    }

    @Test
    void aReturnedReportIsPreviewedWithItsQuestionsToo() {
        send(0);
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> reports.returnWith(report, 1, List.of(new Question("narrative", "How many?", Instant.EPOCH))));
        CurrentActor.runAs(writer, () -> {
            shared.open(report.substring(0, report.lastIndexOf('.')), report.substring(report.lastIndexOf('.') + 1));
            shared.type(report, List.of(new Typed("form", 2, "answer", 0, "", "Nine courses.")));
        });
        String before = body(seenBy(writer, "/previews" + path));
        send(2);
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> reports.accept(
                        report, 3, new Verdict(Rating.LIMITED, "Nine of ten.", List.of("It is answered."))));

        String after = body(get(path));

        assertThat(after).contains("It is answered.");
        assertThat(unmarked(before)).isEqualTo(unmarked(after)).contains("How many?", "Nine courses.");
    }

    @Test
    void whatIsAmendedAfterwardsLeavesAnAcceptedReportAsItWas() {
        accept();
        String before = main(body(get(path)));

        CurrentActor.runAs(writer, () -> commitments.amend(commitment.id(), commitment.version(), somethingElse()));

        assertThat(main(body(get(path)))).isEqualTo(before).contains("First course", "Trained", "42");
        assertThat(Reading.text(pdf(get(path + ".pdf"))))
                .contains("First course", "Trained")
                .doesNotContain("Second course", "Hours");
    }

    private static CommitmentDraft somethingElse() {
        CommitmentDraft now = Cast.aDraft("Teach for a thousand hours");
        return new CommitmentDraft(
                now.charter(),
                now.language(),
                now.title(),
                now.description(),
                now.principles(),
                List.of(new CommitmentDraft.MilestoneDraft("Second course", LocalDate.of(2030, 6, 1), "")),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Hours",
                        "hours",
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(1_000),
                        LocalDate.of(2031, 1, 1),
                        "",
                        IndicatorDetails.NONE)),
                now.details(),
                "People are not what counts");
    }

    @Test
    void thePreviewLeadsNobodyToAPageThatIsNotThereYet() {
        Document preview = Jsoup.parse(body(seenBy(writer, "/previews" + path)), "http://localhost");

        assertThat(preview.select("a[href], form[action]"))
                .extracting(each -> URI.create(each.hasAttr("href") ? each.absUrl("href") : each.absUrl("action"))
                        .getPath())
                .contains("/previews" + path, "/app/")
                .doesNotContain(path);
        assertThat(preview.select(".masthead").text())
                .contains("To the workspace")
                .doesNotContain("Sign in", "another day");
        assertThat(preview.select(".keep").text()).contains("until then nobody finds it there", path);
    }

    @Test
    void onlyTheOrganisationSeesThePreview() {
        assertThat(get("/previews" + path)).hasStatus3xxRedirection();
        assertThat(seenBy(cast.aRepresentative(), "/previews" + path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(seenBy(Cast.COORDINATOR, "/previews" + path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(seenBy(writer, "/previews" + path)).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(seenBy(writer, "/previews" + path + ".pdf"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("ETag");
    }

    @Test
    void aReportThatIsNotAcceptedHasNoPage() {
        send(0);

        assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(seenBy(writer, path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asOfTheDayBeforeThereIsNoPage() {
        accept();

        assertThat(get(path)).hasStatusOk();
        assertThat(get(path + "?as-of=2020-01-01")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePapersBeforeAndAfterStandUp() {
        for (Language language : List.of(Language.EN, Language.AR, Language.ZH)) {
            byte[] pdf = pdf(seenBy(writer, "/previews" + path + ".pdf?lang=" + language.tag()));
            assertThat(Conformance.faults(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.missingGlyphs(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.text(pdf)).contains("Courses were held.");
        }
        assertThat(Reading.text(pdf(seenBy(writer, "/previews" + path + ".pdf?lang=en"))))
                .contains("Not sent yet")
                .doesNotContain("Substantial");
        accept();

        for (Language language : List.of(Language.EN, Language.AR, Language.ZH)) {
            byte[] pdf = pdf(get(path + ".pdf?lang=" + language.tag()));
            assertThat(Conformance.faults(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.missingGlyphs(pdf)).as(language.ownName()).isEmpty();
            assertThat(Reading.text(pdf)).contains("The list shows it.");
        }
    }

    private void type(long round) {
        SharedDraft now = shared.open(
                report.substring(0, report.lastIndexOf('.')), report.substring(report.lastIndexOf('.') + 1));
        shared.type(
                report,
                ReportFields.of(cast.aReport(List.of())).entrySet().stream()
                        .map(each -> new Typed(
                                "form",
                                round,
                                each.getKey(),
                                now.field(each.getKey()).version(),
                                "",
                                each.getValue()))
                        .toList());
    }

    private void send(long round) {
        CurrentActor.runAs(
                writer,
                () -> shared.submit(report, shared.checked(report, round).seen()));
    }

    private void accept() {
        send(0);
        CurrentActor.runAs(Cast.COORDINATOR, () -> reports.accept(report, 1, Rating.SUBSTANTIAL, "The list shows it."));
    }

    private static String unmarked(String page) {
        return page.replaceAll("(?s)<!--mark-->.*?<!--/mark-->", "");
    }

    /** Without the frame, which tells the newest act. */
    private static String main(String page) {
        return Jsoup.parse(page).select("main").outerHtml();
    }

    private static byte[] pdf(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult seenBy(Actor who, String address) {
        return get(address, authentication(CurrentActor.authentication(who)));
    }

    private MvcTestResult get(String address) {
        return get(address, request -> request);
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        String separator = address.contains("?") ? "&" : "?";
        return site.get()
                .uri(address + (address.contains("lang=") ? "" : separator + "lang=en"))
                .with(who)
                .exchange();
    }
}
