package org.accord.jobs.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What operators ask a worker, which has no web server: the portal's addresses for health and for Prometheus, on
 * {@code management.server.port} of the loopback address.
 *
 * @see "decision 0013"
 */
@Component
@Profile("worker")
class OperatorsPort implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorsPort.class);
    private static final String HEALTH = "/actuator/health";
    private static final Set<String> GROUPS = Set.of("liveness", "readiness");
    private static final String NOTHING = "{\"status\":404}";

    private final HealthEndpoint health;
    private final ObjectProvider<PrometheusScrapeEndpoint> metrics;
    private final Environment environment;
    private @Nullable HttpServer server;

    OperatorsPort(HealthEndpoint health, ObjectProvider<PrometheusScrapeEndpoint> metrics, Environment environment) {
        this.health = health;
        this.metrics = metrics;
        this.environment = environment;
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public synchronized void start() {
        try {
            HttpServer opened = HttpServer.create(address(), 0);
            opened.createContext(HEALTH, this::health);
            opened.createContext("/actuator/prometheus", this::metrics);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            server = opened;
            LOG.info("Operators ask at {}", opened.getAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(
                environment.getProperty("management.server.address", "127.0.0.1"),
                environment.getProperty("management.server.port", Integer.class, 0));
    }

    private void health(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getPath();
        String group = path.equals(HEALTH) ? "" : path.substring(HEALTH.length() + 1);
        HealthDescriptor found = health(group);
        if (found == null) {
            answer(asked, 404, NOTHING);
        } else {
            Status status = found.getStatus();
            answer(asked, Status.UP.equals(status) ? 200 : 503, "{\"status\":\"" + status.getCode() + "\"}");
        }
    }

    private @Nullable HealthDescriptor health(String group) {
        if (group.isEmpty()) {
            return health.health();
        }
        return GROUPS.contains(group) ? health.healthForPath(group) : null;
    }

    private void metrics(HttpExchange asked) throws IOException {
        PrometheusScrapeEndpoint endpoint = metrics.getIfAvailable();
        if (endpoint == null) {
            answer(asked, 404, NOTHING);
            return;
        }
        WebEndpointResponse<byte[]> scraped = endpoint.scrape(PrometheusOutputFormat.CONTENT_TYPE_004, null);
        byte[] body = scraped.getBody() == null ? new byte[0] : scraped.getBody();
        answer(asked, 200, String.valueOf(scraped.getContentType()), body);
    }

    private static void answer(HttpExchange asked, int status, String json) throws IOException {
        answer(asked, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange asked, int status, String type, byte[] body) throws IOException {
        try (asked) {
            asked.getResponseHeaders().set("Content-Type", type);
            asked.sendResponseHeaders(status, body.length);
            asked.getResponseBody().write(body);
        }
    }
}
