package org.accord.access;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.spring.SpringServlet;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.access.AccessRow.Answer;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the running portal, from its registries, visited over HTTP as everyone. */
final class WebAccess {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)[^}]*}|:([a-zA-Z]+)[^/]*");
    private static final String WORKSPACE = "/app/";
    private static final Map<String, String> A_FILE = Map.of(
            "/fonts/*.woff2", "/fonts/noto-naskh-arabic.woff2",
            "/fonts/*.css", "/fonts/fonts.css",
            "/styles/**", "/styles/tokens.css",
            "/modules/**", "/modules/page.js",
            "/icons/**", "/icons/favicon.svg",
            "/**", "/styles/frame.css");

    private final ApplicationContext portal;
    private final OwnRecords own;
    private final int port;
    private final int operatorsPort;
    private final Map<Caller, Visit> visits = new EnumMap<>(Caller.class);

    WebAccess(ApplicationContext portal, OwnRecords own) {
        this.portal = portal;
        this.own = own;
        own.settings();
        Environment environment = portal.getEnvironment();
        this.port = Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port")));
        this.operatorsPort = Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.management.port")));
    }

    /** Something with an address. */
    record Address(String kind, String feature, String what, String method, String path) {}

    List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        all.addAll(pages());
        all.addAll(views());
        all.addAll(files());
        all.addAll(servlets());
        all.addAll(endpoints());
        return all;
    }

    /** Public pages, downloads and the interface for programs. */
    List<Address> pages() {
        Map<String, Address> pages = new TreeMap<>();
        Map<RequestMappingInfo, HandlerMethod> mappings = portal.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        mappings.forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
            List<String> methods = info.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .sorted()
                    .toList();
            for (String method : methods.isEmpty() ? List.of("GET") : methods) {
                String what = method + " " + pattern;
                pages.put(
                        what,
                        new Address(
                                "page", ServiceAccess.feature(handler.getBeanType()), what, method, filled(pattern)));
            }
        }));
        return List.copyOf(pages.values());
    }

    List<Address> views() {
        return routes().stream()
                .map(route -> new Address(
                        "view",
                        ServiceAccess.feature(route.getNavigationTarget()),
                        WORKSPACE + route.getTemplate(),
                        "GET",
                        WORKSPACE + filled(route.getTemplate())))
                .sorted(Comparator.comparing(Address::what))
                .toList();
    }

    List<RouteData> routes() {
        new Visit(port).get(WORKSPACE + "login");
        return servlet().getService().getRouter().getRegistry().getRegisteredRoutes().stream()
                .filter(route -> isOfTheProduct(route.getNavigationTarget()))
                .toList();
    }

    /** Not one that another test brought along. */
    private static boolean isOfTheProduct(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private List<Address> files() {
        return portal.getBean("resourceHandlerMapping", SimpleUrlHandlerMapping.class).getUrlMap().keySet().stream()
                .sorted()
                .map(root -> new Address("files", "shell", root, "GET", A_FILE.getOrDefault(root, root)))
                .toList();
    }

    private List<Address> servlets() {
        return portal.getBeansOfType(ServletRegistrationBean.class).values().stream()
                .flatMap(bean -> ((ServletRegistrationBean<?>) bean).getUrlMappings().stream())
                .sorted()
                .map(mapping -> new Address("servlet", "shell", mapping, "GET", mapping.replace("*", "")))
                .toList();
    }

    private List<Address> endpoints() {
        return portal.getBean(PathMappedEndpoints.class).getAllPaths().stream()
                .sorted()
                .map(path -> new Address("endpoint", "shell", path, "GET", path))
                .toList();
    }

    AccessRow observe(Address address) {
        List<Answer> answers = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            answers.add(caller.visitsPages() ? visit(caller, address) : Answer.NEVER);
        }
        return new AccessRow(address.kind(), address.feature(), address.what(), answers);
    }

    private Answer visit(Caller caller, Address address) {
        if (address.kind().equals("endpoint")) {
            return answer(new Visit(operatorsPort).get(address.path()));
        }
        Visit visit = visits.computeIfAbsent(caller, this::signedIn);
        return answer(
                address.method().equals("GET") ? visit.get(address.path()) : visit.post(address.path(), Map.of()));
    }

    private Visit signedIn(Caller caller) {
        Visit visit = new Visit(port);
        if (caller != Caller.VISITOR) {
            HttpResponse<String> answer = visit.signIn(own.email(caller), OwnRecords.PASSWORD);
            if (answer.headers().firstValue("Location").orElse("").contains("login")) {
                throw new IllegalStateException(caller + " could not sign in");
            }
        }
        return visit;
    }

    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) {
            return Answer.BROKEN;
        }
        boolean toSignIn = status / 100 == 3
                && response.headers().firstValue("Location").orElse("").contains(WORKSPACE + "login");
        return toSignIn || status == 401 || status == 403 || status == 404 ? Answer.NO : Answer.YES;
    }

    /** A pattern with its variables replaced by those of a public record of "own". */
    private String filled(String pattern) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            String name = variables.group(1) == null ? variables.group(2) : variables.group(1);
            variables.appendReplacement(path, Matcher.quoteReplacement(value(pattern, name)));
        }
        return variables.appendTail(path).toString();
    }

    /** In an address the commitment stands before the cycle. */
    private String typedReport(String name) {
        return name.equals("id") ? own.typedReport() : own.lastTypedReport();
    }

    private String value(String pattern, String name) {
        if (pattern.contains("cards")) {
            return name.equals("language") ? "en" : name.equals("section") ? "states" : "jo";
        }
        if (pattern.contains("/calendar/")) {
            return own.calendar();
        }
        if (pattern.contains("charters")) {
            return "paris-call";
        }
        if (pattern.contains("contact-points")) {
            return name.equals("token")
                    ? own.confirmation()
                    : name.equals("state") ? own.state().value() : own.contactPoint();
        }
        if (pattern.contains("measures")) {
            return own.measure();
        }
        if (pattern.contains("unsubscribe")) {
            return own.unsubscription();
        }
        if (pattern.contains("/apply/draft/")) {
            return own.draftLink();
        }
        if (pattern.contains("/apply/letters/")) {
            return own.lettered();
        }
        if (pattern.contains("/apply/confirm-domain/")) {
            return own.domainWord();
        }
        if (pattern.contains("/domain")) {
            return own.webLink();
        }
        if (pattern.contains("/apply/")) {
            return own.applicationLink();
        }
        if (pattern.contains("signatories")) {
            return own.slug();
        }
        if (pattern.startsWith("/contributions/")) {
            return name.equals("file") ? own.contributionFile() : own.contribution();
        }
        if (pattern.contains("evidence")) {
            return name.equals("file") ? own.evidence() : own.progressReport();
        }
        if (pattern.contains("/reports/{cycle}")) {
            String report = pattern.startsWith("/previews") ? typedReport(name) : own.acceptedReport();
            int dot = report.lastIndexOf('.');
            return name.equals("cycle") ? report.substring(0, dot) : report.substring(dot + 1);
        }
        if (pattern.contains("/app/partners")) {
            return name.equals("commitment") ? own.partneredCommitment() : own.partner();
        }
        if (pattern.contains("commitments")) {
            return own.commitment().id();
        }
        if (pattern.contains("reports")) {
            return own.publishedReport();
        }
        if (pattern.contains("needs")) {
            return own.need().id();
        }
        if (pattern.contains("offers")) {
            return own.offer().id();
        }
        if (pattern.contains("matching")) {
            return own.matching();
        }
        return switch (name) {
            case "iso" -> "jo";
            case "number" -> "0";
            case "slug" -> "budapest";
            default -> "nowhere";
        };
    }

    private SpringServlet servlet() {
        return portal.getBeansOfType(ServletRegistrationBean.class).values().stream()
                .map(ServletRegistrationBean::getServlet)
                .filter(SpringServlet.class::isInstance)
                .map(SpringServlet.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
