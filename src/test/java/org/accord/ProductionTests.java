package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see of a portal in production. */
@ProductionTest
@ExtendWith(OutputCaptureExtension.class)
class ProductionTests {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final int operatorsPort;
    private final Environment environment;

    ProductionTests(
            @LocalServerPort int port, @LocalManagementPort int operatorsPort, @Autowired Environment environment) {
        this.port = port;
        this.operatorsPort = operatorsPort;
        this.environment = environment;
    }

    @Test
    void operatorsAskOnAPortOfTheirOwnOnThisMachine() {
        assertThat(operatorsPort).isNotEqualTo(port);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        for (String path : List.of("health/liveness", "health/readiness", "health", "metrics", "prometheus")) {
            assertThat(get(operatorsPort, "/actuator/" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(get(port, "/actuator/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatCouldChangeOrTellTooMuchIsNotThere() {
        for (String path : List.of("env", "beans", "heapdump", "shutdown", "loggers", "threaddump", "configprops")) {
            assertThat(get(operatorsPort, "/actuator/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get(operatorsPort, "/actuator/health").body()).doesNotContain("details", "path", "EMBEDDED");
    }

    @Test
    void metricsComeAsPrometheusReadsThem() {
        get(port, "/");

        assertThat(get(operatorsPort, "/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");
    }

    @Test
    void everyLineOfTheLogIsOneJsonObject(CapturedOutput log) {
        // portals that other tests started since have set the one log of this process to lines for people
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        SpringApplication production = new SpringApplication(Nothing.class);
        production.setWebApplicationType(WebApplicationType.NONE);
        production.setAdditionalProfiles("production");
        ConfigurableApplicationContext started = production.run();
        int before = log.getOut().length();
        LoggerFactory.getLogger("org.accord.test")
                .warn("two\nlines and a \"quotation\"", new IllegalStateException("broken"));

        List<String> lines = log.getOut().substring(before).lines().toList();
        started.close();
        assertThat(lines).hasSize(1);
        JsonNode event = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(event.get("message").asString()).isEqualTo("two\nlines and a \"quotation\"");
        assertThat(event.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(event.at("/error/type").asString()).isEqualTo(IllegalStateException.class.getName());
        assertThat(event.at("/service/name").asString()).isEqualTo("accord");
    }

    @Test
    void theFormForTheFirstAdministratorIsListedAndKeptByNobody() {
        HttpResponse<String> form = get(port, "/first-administrator");

        assertThat(form.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(form.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(form.statusCode()).isIn(200, 410);
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeAStop() {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
                .isEqualTo("25s");
    }

    private HttpResponse<String> get(int at, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** An application with the settings of production and nothing in it. */
    static class Nothing {}
}
