package org.accord.torture;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.accord.AccordApplication;
import org.accord.capacity.Matchings;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.reports.Reports;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.bson.Document;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files requests and reads results, in this process, by way of whatever portal holds the database at the time. */
final class Bureau implements AutoCloseable {

    static final List<String> SETTINGS = List.of(
            "--accord.demonstration=true",
            "--accord.demonstration-data=false",
            "--accord.jobs.schedules=",
            "--accord.jobs.lease=2s",
            "--accord.jobs.poll=50ms",
            "--accord.jobs.progress-every=20ms");

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 28);
    private static final String PERIOD = "2024-01-01..2024-12-31";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final JobRequests requests;
    private final Map<String, Integer> filed = new HashMap<>();

    private Bureau(ConfigurableApplicationContext context) {
        this.context = context;
        this.requests = context.getBean(JobRequests.class);
    }

    static Bureau open(Path data) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(List.of(
                "--spring.profiles.active=worker",
                "--accord.jobs.enabled=false",
                "--logging.level.root=error",
                "--accord.data=" + data,
                "--accord.search.folder=" + data.resolveSibling("index")));
        SpringApplication application = new SpringApplication(AccordApplication.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("impatience", impatience()));
        return new Bureau(application.run(settings.toArray(String[]::new)));
    }

    /** The database is away most of the time; a look must not wait for it, nor find it late. */
    private static MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS));
    }

    /** A request that nobody filed before: each is about a day of its own. */
    NewRequest fresh(String kind) {
        LocalDate day = LAST_DAY.minusDays(filed.merge(kind, 1, Integer::sum));
        return kind.equals(Kill.REPORT)
                ? NewRequest.of(kind, Charters.PARIS_CALL)
                        .inPeriod(PERIOD)
                        .inEdition("preliminary")
                        .asOf(day)
                : NewRequest.of(kind, "all").asOf(day);
    }

    /** The same in another edition. */
    static NewRequest twin(JobRequest of) {
        NewRequest wanted = new NewRequest(of.kind(), of.scope(), of.period(), of.edition(), of.asOf(), false);
        return wanted.inEdition(of.kind().equals(Kill.REPORT) ? "final" : "undisturbed");
    }

    JobRequest file(NewRequest wanted) {
        return asSystem(() -> requests.file(wanted));
    }

    /** All requests there are, or nothing while the database is away. */
    Optional<List<JobRequest>> look() {
        try {
            return Optional.of(asSystem(() -> Stream.of(Kill.REPORT, Kill.MATCHING)
                    .flatMap(kind -> requests.latest(kind, 500).stream())
                    .toList()));
        } catch (DataAccessException | MongoException away) {
            return Optional.empty();
        }
    }

    /** What a request came to. */
    Optional<? extends Recorded<?>> result(JobRequest request) {
        String id = String.valueOf(request.resultId());
        return request.kind().equals(Kill.REPORT)
                ? context.getBean(Reports.class).find(id)
                : context.getBean(Matchings.class).find(id);
    }

    /** The same for the same figures, whatever they are called. */
    static String content(Recorded<?> result) {
        ObjectNode content = JSON.valueToTree(result.state());
        content.remove(List.of("id", "edition"));
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many results are published in all. */
    long published() {
        return context.getBean(Reports.class).list(Reports.all()).total()
                + context.getBean(Matchings.class).list(Matchings.all()).total();
    }

    /** How many executions Spring Batch keeps of the job for that day and edition. */
    long executions(JobRequest request) {
        MongoTemplate mongo = context.getBean(MongoTemplate.class);
        return mongo
                .find(new Query(Criteria.where("jobName").is(request.kind())), Document.class, "BATCH_JOB_INSTANCE")
                .stream()
                .map(instance -> instance.getLong("jobInstanceId"))
                .flatMap(instance -> mongo
                        .find(
                                new Query(Criteria.where("jobInstanceId").is(instance)),
                                Document.class,
                                "BATCH_JOB_EXECUTION")
                        .stream())
                .map(Document::toJson)
                .filter(execution -> execution.contains("\"" + request.asOf() + "\"")
                        && execution.contains("\"" + request.edition() + "\""))
                .count();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    @Override
    public void close() {
        context.close();
    }
}
