package org.accord.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

class RequestRightsTests {

    private static final RequestId NOBODY = new RequestId("nobody");
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static TestServer server;
    private static AnnotationConfigApplicationContext context;
    private static JobRequests requests;
    private static JobQueue queue;

    @EnableMethodSecurity
    static class Secured {}

    @BeforeAll
    static void open() {
        server = new TestServer(folder);
        context = new AnnotationConfigApplicationContext();
        context.register(Secured.class, RequestStore.class, RequestFeed.class, JobRequests.class, JobQueue.class);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                "mongoTemplate", org.springframework.data.mongodb.core.MongoTemplate.class, server::template);
        context.refresh();
        requests = context.getBean(JobRequests.class);
        queue = context.getBean(JobQueue.class);
    }

    @AfterAll
    static void close() {
        context.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheSecretariatAndTheSystemAskForJobs(Role role) {
        boolean may = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.SYSTEM).contains(role);

        for (Runnable verb : List.<Runnable>of(
                () -> requests.file(NewRequest.of("tiny", "rights")),
                () -> requests.find(NOBODY),
                () -> requests.latest("tiny", 1),
                () -> requests.cancel(NOBODY),
                () -> requests.retry(NOBODY),
                () -> requests.listen(request -> {}).run())) {
            Throwable refusal = catchThrowable(() -> CurrentActor.runAs(of(role), verb));
            assertThat(refusal instanceof AccessDeniedException).isEqualTo(!may);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheSystemWorksOnJobs(Role role) {
        for (Runnable verb : Stream.<Runnable>of(
                        () -> queue.claim("rights", LEASE),
                        queue::releaseExpired,
                        () -> queue.extend(NOBODY, "rights", LEASE),
                        () -> queue.progress(NOBODY, "rights", JobProgress.NONE),
                        () -> queue.done(NOBODY, "rights", JobProgress.NONE, null),
                        () -> queue.failed(NOBODY, "rights", "key"),
                        () -> queue.failedForNow(NOBODY, "rights", LEASE),
                        () -> queue.cancelled(NOBODY, "rights"),
                        () -> queue.release(NOBODY, "rights"))
                .toList()) {
            Throwable refusal = catchThrowable(() -> CurrentActor.runAs(of(role), verb));
            assertThat(refusal instanceof AccessDeniedException).isEqualTo(role != Role.SYSTEM);
        }
    }

    @Test
    void visitorsAreRefused() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> CurrentActor.callAs(Actor.VISITOR, () -> requests.find(NOBODY)));
    }

    private static Actor of(Role role) {
        return new Actor(new UserId("someone"), "Someone", Set.of(role), Set.of());
    }
}
