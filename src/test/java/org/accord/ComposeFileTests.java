package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} and the image promise an operator, as far as can be read without starting them. */
class ComposeFileTests {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DOCKER = Path.of("src", "docker");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?[\\w.-]*");
    private static final Pattern NOT_ROOT = Pattern.compile("[1-9]\\d*:[1-9]\\d*");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|passwd|secret|token|key|credential).*");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{ACCORD_(HOST|SECRETS):\\?[^}]+}");

    private final Map<String, Object> file = read();
    private final Map<String, Map<String, Object>> services = services();

    @Test
    void theServicesOfADeploymentAreThere() {
        assertThat(services)
                .containsOnlyKeys("proxy", "portal", "worker", "mongo", "mongo-key", "mongo-setup", "mail", "broker");
    }

    @Test
    void everyServiceIsConfined() {
        assertThat(without(service -> Boolean.TRUE.equals(service.get("read_only"))))
                .isEmpty();
        assertThat(without(service -> List.of("ALL").equals(service.get("cap_drop"))))
                .isEmpty();
        assertThat(without(service -> !service.containsKey("cap_add"))).isEmpty();
        assertThat(without(service -> !service.containsKey("privileged"))).isEmpty();
        assertThat(without(service -> List.of("no-new-privileges:true").equals(service.get("security_opt"))))
                .isEmpty();
        assertThat(without(service -> NOT_ROOT.matcher(text(service, "user")).matches()))
                .isEmpty();
    }

    @Test
    void everyServiceHasLimits() {
        assertThat(without(service -> text(service, "deploy").contains("memory=")
                        && text(service, "deploy").contains("cpus=")
                        && text(service, "deploy").contains("pids=")))
                .isEmpty();
    }

    @Test
    void everyServiceThatStaysSaysWhetherItIsWell() {
        assertThat(without(service -> service.containsKey("healthcheck")
                        || text(service, "restart").equals("no")))
                .isEmpty();
    }

    @Test
    void everyImageIsOfANamedVersion() throws IOException {
        assertThat(without(service -> PINNED.matcher(text(service, "image")).matches()))
                .isEmpty();
        assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM "))
                        .map(line -> line.split(" ")[1]))
                .hasSize(3)
                .allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void onlyTheProxyIsReachableAndByDefaultFromThisMachine() {
        assertThat(without(service -> !service.containsKey("ports"))).containsExactly("proxy");
        assertThat((List<?>) services.get("proxy").get("ports"))
                .allSatisfy(port -> assertThat(String.valueOf(port)).containsAnyOf(":-127.0.0.1}:", "127.0.0.1:"));
        assertThat(without(service -> !text(service, "networks").contains("outside")))
                .containsExactly("proxy");
        assertThat(file.get("networks").toString()).contains("inside={internal=true}");
    }

    @Test
    void noSecretStandsInTheFile() throws IOException {
        List<String> literal = new ArrayList<>();
        services.forEach((name, service) -> settings(service).forEach((setting, value) -> {
            if (SECRET_NAME.matcher(setting).matches() || value.matches(".*://[^/]*:[^/$@]+@.*")) {
                literal.add(name + " " + setting);
            }
        }));
        assertThat(literal).isEmpty();
        Object secrets = file.get("secrets");
        assertThat(((Map<?, ?>) secrets).values())
                .allSatisfy(secret -> assertThat(secret.toString()).startsWith("{file=${ACCORD_SECRETS:?"));
        assertThat(ASKED_FOR.matcher(Files.readString(COMPOSE)).results().count())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatIsMountedFromTheProjectIsThere() {
        Stream<Path> mounted = services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(String::valueOf)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> Path.of(volume.split(":")[0]));

        assertThat(mounted).hasSize(2).allMatch(Files::isRegularFile);
        assertThat(List.of("train", "healthy", "make-secrets", "mongo-key"))
                .allMatch(script -> Files.isExecutable(DOCKER.resolve(script)));
    }

    @Test
    void noImageRunsAsRoot() throws IOException {
        List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));
        assertThat(lines).contains("USER 10001:10001", "USER 10002:10002").doesNotContain("USER root");
    }

    private List<String> without(Predicate<Map<String, Object>> promise) {
        return services.entrySet().stream()
                .filter(service -> !promise.test(service.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> settings(Map<String, Object> service) {
        Map<String, String> settings = new TreeMap<>();
        ((Map<?, ?>) service.getOrDefault("environment", Map.of()))
                .forEach((setting, value) -> settings.put(String.valueOf(setting), String.valueOf(value)));
        return settings;
    }

    private static String text(Map<String, Object> service, String key) {
        return String.valueOf(service.getOrDefault(key, ""));
    }

    private Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> byName = new TreeMap<>();
        ((Map<?, ?>) file.get("services")).forEach((name, service) -> {
            Map<String, Object> described = new TreeMap<>();
            ((Map<?, ?>) service).forEach((key, value) -> described.put(String.valueOf(key), value));
            byName.put(String.valueOf(name), described);
        });
        return byName;
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(COMPOSE));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
