package org.accord.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.AccordApplication;
import org.accord.FreshStorage;
import org.accord.reports.ImplementationReport;
import org.accord.reports.Reports;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequest.State;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Workers as processes of their own beside a portal that runs no jobs. */
class WorkerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int KILLED = 137;

    @TempDir
    Path logs;

    private final List<String> storage = FreshStorage.settings();
    private final List<Process> workers = new ArrayList<>();
    private ConfigurableApplicationContext portal;

    @AfterEach
    void endAll() {
        workers.forEach(Process::destroyForcibly);
        portal.close();
    }

    @Test
    void anotherWorkerTakesOverFromADeadOneAndOutlivesAnAbsenceOfThePortal() throws Exception {
        Process doomed = worker("commitments:written:1");
        portal = portal();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        PastRecord record = portal.getAutowireCapableBeanFactory().createBean(PastRecord.class);
        String charter = recordOf(record, yesterday);

        JobRequest filed = file(charter, yesterday, "preliminary");
        assertThat(doomed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(doomed.exitValue()).isEqualTo(KILLED);
        assertThat(look(filed).state()).isEqualTo(State.RUNNING);

        Process heir = worker("");
        JobRequest done = done(filed);
        assertThat(done.starts()).isEqualTo(2);
        ImplementationReport report = report(done);
        assertThat(report.total().signatories()).isEqualTo(2);
        assertThat(report.total().made()).isEqualTo(1);
        assertThat(asked(1, "health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(asked(1, "prometheus").body()).contains("jvm_memory_used_bytes", "spring_batch_step_seconds");
        assertThat(asked(1, "env").statusCode()).isEqualTo(404);

        portal.close();
        assertThat(heir.waitFor(3, TimeUnit.SECONDS)).isFalse();
        portal = portal();
        JobRequest again = done(file(charter, yesterday, "corrected"));
        assertThat(report(again).total()).isEqualTo(report.total());
        assertThat(heir.isAlive()).isTrue();
    }

    /** The last act comes right before the request: a worker that did not follow the register would miss it. */
    private String recordOf(PastRecord record, LocalDate yesterday) {
        String charter = record.charter();
        record.commitment(charter, record.signatory(charter, OrganisationType.STATE, "JO", yesterday), yesterday, 1, 2);
        record.signatory(charter, OrganisationType.COMPANY, "FR", yesterday);
        return charter;
    }

    private ConfigurableApplicationContext portal() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--accord.jobs.enabled=false",
                "--accord.demonstration=true",
                "--accord.demonstration-data=false"));
        storage.forEach(setting -> arguments.add("--" + setting));
        return SpringApplication.run(AccordApplication.class, arguments.toArray(String[]::new));
    }

    private Process worker(String fault) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Daccord.fault=" + fault,
                "-cp",
                System.getProperty("java.class.path"),
                FaultyProcess.class.getName(),
                "--spring.profiles.active=worker",
                "--accord.jobs.lease=2s",
                "--accord.jobs.poll=100ms"));
        storage.forEach(setting -> command.add("--" + setting));
        Process worker = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        logs.resolve("worker-" + workers.size() + ".log").toFile())
                .start();
        workers.add(worker);
        return worker;
    }

    /** What a worker answers operators, on the port that its log names. */
    private HttpResponse<String> asked(int worker, String what) throws IOException, InterruptedException {
        String log = Files.readString(logs.resolve("worker-" + worker + ".log"));
        Matcher port = Pattern.compile("Operators ask at .*:(\\d+)").matcher(log);
        assertThat(port.find()).isTrue();
        URI address = URI.create("http://127.0.0.1:" + port.group(1) + "/actuator/" + what);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private JobRequest file(String charter, LocalDate asOf, String edition) {
        NewRequest wanted = NewRequest.of("implementation-report", charter)
                .inPeriod("2024-01-01..2024-12-31")
                .inEdition(edition)
                .asOf(asOf);
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> portal.getBean(JobRequests.class).file(wanted));
    }

    private JobRequest done(JobRequest filed) {
        await().atMost(PATIENCE).until(() -> look(filed).state() == State.DONE);
        return look(filed);
    }

    private JobRequest look(JobRequest filed) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> portal.getBean(JobRequests.class).find(filed.id()).orElseThrow());
    }

    private ImplementationReport report(JobRequest done) {
        return portal.getBean(Reports.class)
                .find(String.valueOf(done.resultId()))
                .orElseThrow()
                .state();
    }
}
