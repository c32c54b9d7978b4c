package org.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every public page: reached by links alone, without a broken one, and without a rule of accessibility broken. */
@Tag("journey")
class EveryPageJourney {

    /** Addresses that answer with something else than a page, or that nobody is led to. */
    private static final Pattern NO_PAGES = Pattern.compile(
            "/api/.*|/app/.*|/embed/.*|/contact-points/.*|/evidence/.*|/contributions/[^/]+/[^/]+|/previews/.*|/cards/.*|/images/.*|/styles/.*|/error|.*\\.(csv|pdf|png|txt|xml|css|atom|java|ics)|"
                    + "/charters/[^/]+/changes|/first-administrator.*|/invitation.*|/new-password.*|/unsubscribe.*|/mails?/.*|/apply/.*");

    /** Where reading begins: the overview, and the page that the sign-in, no public page itself, leads to. */
    private static final Set<String> ENTRIES = Set.of("/", "/forgotten-password");

    /** What the demonstration lets its jobs compile after the portal has started. */
    private static final List<String> COMPILED = List.of("/reports", "/matching");

    private static final Duration LONGEST_COMPILING = Duration.ofMinutes(2);

    private static final int PAGES_OF_A_KIND = 2;

    private final Portal portal = Portal.open();

    private record Look(String language, ColorScheme scheme, int width) {}

    /** Each width, scheme and direction once. */
    private static final List<Look> LOOKS =
            List.of(new Look("en", ColorScheme.LIGHT, 1280), new Look("ar", ColorScheme.DARK, 320));

    @Test
    void everyPublicPageIsReachedAndBreaksNoRule() {
        Page page = portal.visit();
        COMPILED.forEach(kind -> await().atMost(LONGEST_COMPILING).until(() -> hasOne(page, kind)));
        List<String> faults = new ArrayList<>();
        Map<String, String> reached = reached(page, faults);

        Set<String> never = new TreeSet<>(patterns());
        never.removeAll(reached.keySet());
        never.forEach(pattern -> faults.add("no link leads to " + pattern));
        int turn = 0;
        for (String path : reached.values()) {
            faults.addAll(faults(page, path, Desks.EVERY_LOOK ? LOOKS : List.of(LOOKS.get(turn++ % LOOKS.size()))));
        }

        assertThat(faults).isEmpty();
        page.context().close();
    }

    private boolean hasOne(Page page, String kind) {
        page.navigate(portal.home() + kind);
        return page.locator("main a[href^='" + kind + "/']").count() > 0;
    }

    /** Follows links from the overview; a page of each pattern. */
    private Map<String, String> reached(Page page, List<String> faults) {
        Map<String, String> byPattern = new LinkedHashMap<>();
        Map<String, Integer> looked = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(ENTRIES);
        Deque<String> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            String path = next.remove();
            String pattern = pattern(path).orElse(path);
            if (looked.merge(pattern, 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            int status = page.navigate(portal.home() + path).status();
            if (status != 200) {
                faults.add("a link leads to " + path + ", which answers " + status);
                continue;
            }
            byPattern.putIfAbsent(pattern, path);
            links(page).stream().filter(known::add).forEach(next::add);
        }
        return byPattern;
    }

    private List<String> links(Page page) {
        Object all = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)");
        return ((List<?>) all)
                .stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(portal.home() + "/"))
                        .map(link -> URI.create(link).getPath())
                        .filter(path -> !NO_PAGES.matcher(path).matches())
                        .distinct()
                        .toList();
    }

    /** The pattern of a public page's address, as the controllers declare it. */
    private Optional<String> pattern(String path) {
        return patterns().stream()
                .filter(pattern -> path.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(EveryPageJourney::variables));
    }

    private static long variables(String pattern) {
        return pattern.chars().filter(sign -> sign == '{').count();
    }

    private Set<String> patterns() {
        return portal
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !NO_PAGES.matcher(pattern).matches())
                .collect(Collectors.toSet());
    }

    private List<String> faults(Page page, String path, List<Look> looks) {
        List<String> faults = new ArrayList<>();
        for (Look look : looks) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            page.setViewportSize(look.width(), 900);
            page.navigate(portal.home() + path + "?lang=" + look.language());
            page.waitForLoadState(LoadState.LOAD);
            String where = path + " " + look;
            Axe.violations(page).forEach(rule -> faults.add(where + ": " + rule));
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > look.width()) {
                faults.add(where + ": " + wide + " pixels wide");
            }
        }
        return faults;
    }
}
