package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accord.PortalTest;
import org.accord.commitments.Commitment;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class EvidenceTests {

    private static final byte[] LIST = "name,count\nA,12\nB,15\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] PROGRAM = {0x4d, 0x5a, (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff
    };

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Evidence evidence;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private MockMvc site;

    private Cast cast;
    private Actor writer;
    private OrganisationId organisation;

    @BeforeEach
    void aSignatory() {
        cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
    }

    private EvidenceFile receive(String name, byte[] content) {
        return CurrentActor.callAs(writer, () -> evidence.receive(organisation, name, content));
    }

    private Recorded<ProgressReport> aSubmittedReport(EvidenceFile file) {
        Recorded<Commitment> commitment = cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        return CurrentActor.callAs(
                writer, () -> reports.submit(cycle.id(), commitment.id(), cast.aReport(List.of(file))));
    }

    @Test
    void theTypeIsFoundByContentAndThePathIsLeftOut() {
        assertThat(receive("C:\\lists\\count.csv", LIST))
                .satisfies(file -> assertThat(file.name()).isEqualTo("count.csv"))
                .satisfies(file -> assertThat(file.mediaType()).isEqualTo("text/csv"));
    }

    @Test
    void aProgramThatCallsItselfADocumentIsRefused() {
        for (String name : List.of("report.pdf", "photo.png", "table.xlsx", "list.csv")) {
            assertThatExceptionOfType(ProgressProblem.Invalid.class)
                    .isThrownBy(() -> receive(name, PROGRAM))
                    .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "fileType"));
        }
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() ->
                        receive("page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWorkbookIsOneByItsPartsAndNotByItsName() {
        assertThat(receive("table.xlsx", zip(Map.of("[Content_Types].xml", 20, "xl/workbook.xml", 20)))
                        .mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        for (Map<String, Integer> parts : List.of(
                Map.of("program.exe", 20), Map.of("[Content_Types].xml", 20, "xl/workbook.xml", 160 * 1024 * 1024))) {
            byte[] packed = zip(parts);
            assertThatExceptionOfType(ProgressProblem.Invalid.class)
                    .isThrownBy(() -> receive("table.xlsx", packed))
                    .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "fileType"));
        }
    }

    @Test
    void aPictureSaysWhatItShowsBeforeItIsSentAndToEveryoneAfterwards() throws Exception {
        EvidenceFile picture = receive("room.png", PICTURE);
        assertThat(picture.isPicture()).isTrue();
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> aSubmittedReport(picture))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "alt"));

        EvidenceFile told = picture.showing("Eleven people\tin a room.\n");
        assertThat(told.alt()).isEqualTo("Eleven people in a room.");
        assertThat(ReportFields.file(ReportFields.line(told))).contains(told);
        assertThat(ReportFields.file("f1\tlist.csv\ttext/csv\t12\t00ff"))
                .map(EvidenceFile::alt)
                .contains("");
        Recorded<ProgressReport> submitted = aSubmittedReport(told);
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> reports.accept(submitted.id(), submitted.version(), Rating.LIMITED, "Well shown."));

        ProgressReport report = submitted.state();
        site.perform(get("/commitments/" + report.commitment() + "/reports/" + report.cycle()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eleven people in a room.")));
    }

    @Test
    void whatAScannerFindsHarmfulOrDoesNotAnswerForIsNotKept() {
        Map<VirusScan.Finding, String> faults =
                Map.of(VirusScan.Finding.HARMFUL, "harmful", VirusScan.Finding.UNKNOWN, "notScanned");
        faults.forEach((finding, fault) -> {
            Evidence scanned = new Evidence(portal.getBean(ProgressStore.class), reports, content -> finding);

            assertThatExceptionOfType(ProgressProblem.Invalid.class)
                    .isThrownBy(() -> CurrentActor.runAs(writer, () -> scanned.receive(organisation, "a.csv", LIST)))
                    .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", fault));
        });
    }

    /** Parts of so many bytes each, all of them nothing. */
    private static byte[] zip(Map<String, Integer> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, Integer> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(new byte[part.getValue()]);
                zip.closeEntry();
            }
        } catch (IOException inMemoryNever) {
            throw new UncheckedIOException(inMemoryNever);
        }
        return packed.toByteArray();
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> receive("a.txt", new byte[0]))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "empty"));
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> receive("a.txt", new byte[Evidence.LARGEST_BYTES + 1]))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "tooLarge"));
    }

    @Test
    void nobodyGivesAnotherOrganisationsFilesIn() {
        Actor another = cast.aRepresentative();

        assertThatExceptionOfType(ProgressProblem.NotAllowed.class)
                .isThrownBy(() -> CurrentActor.callAs(another, () -> evidence.receive(organisation, "a.csv", LIST)));
    }

    @Test
    void nobodySendsAReportWithAFileOfAnotherOrganisation() {
        Actor another = cast.aRepresentative();
        EvidenceFile theirs = CurrentActor.callAs(
                another,
                () -> evidence.receive(another.organisations().iterator().next(), "a.csv", LIST));

        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> aSubmittedReport(theirs))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("evidence", "fileGone"));
    }

    @Test
    void beforeAcceptanceOnlyThePartiesFetchIt() throws Exception {
        EvidenceFile file = receive("count.csv", LIST);
        String path = "/evidence/" + aSubmittedReport(file).id() + "/" + file.id();
        Actor another = cast.aRepresentative();

        site.perform(get(path)).andExpect(status().isNotFound());
        site.perform(get(path).with(authentication(CurrentActor.authentication(another))))
                .andExpect(status().isNotFound());
        for (Actor party : List.of(writer, Cast.COORDINATOR)) {
            site.perform(get(path).with(authentication(CurrentActor.authentication(party))))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(LIST));
        }
    }

    @Test
    void afterAcceptanceEveryoneFetchesItAsAnAttachment() throws Exception {
        EvidenceFile file = receive("count \u202Egpj.csv", LIST);
        Recorded<ProgressReport> submitted = aSubmittedReport(file);
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> reports.accept(submitted.id(), submitted.version(), Rating.LIMITED, "Well shown."));

        site.perform(get("/evidence/" + submitted.id() + "/" + file.id()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(LIST))
                .andExpect(header().string("Content-Type", "text/csv"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")));
        site.perform(get("/evidence/" + submitted.id() + "/nothing")).andExpect(status().isNotFound());
    }
}
