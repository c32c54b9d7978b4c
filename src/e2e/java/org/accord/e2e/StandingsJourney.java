package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the signatories of the demonstration stand after each of its two closed cycles, against a table made by hand. */
@Tag("journey")
class StandingsJourney {

    private static final LocalDate FIRST_CLOSED = LocalDate.of(2025, 6, 30);
    private static final LocalDate SECOND_CLOSED = LocalDate.of(2026, 6, 30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Signatory; reports on 2024 that came, of those it owed; how it stands then; the same for 2025. One cycle without a
     * word makes a signatory non-communicating; some missing make it overdue; a later cycle with all makes it active.
     */
    private static final String BY_HAND = """
            al                                              | 2 of 2 | ACTIVE            | 1 of 2 | OVERDUE
            atelier-chiffre-example                         | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            ca                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            camara-de-redes-abiertas-example                | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            civic-lens-network-example                      | 0 of 1 | NON_COMMUNICATING | 0 of 1 | NON_COMMUNICATING
            cl                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            co                                              | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            cordillera-pagos-example                        | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            ee                                              | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            european-union                                  | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            falcon-gate-logistics-example                   | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            fr                                              | 2 of 2 | ACTIVE            | 1 of 2 | OVERDUE
            fundacion-voto-claro-example                    | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            gh                                              | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            harrowgate-security-research-example            | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            ipe-software-example                            | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            jasmine-digital-rights-example                  | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            jo                                              | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            jp                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            ke                                              | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            kitsune-semiconductor-example                   | 1 of 1 | ACTIVE            | 0 of 1 | NON_COMMUNICATING
            lindenhof-energienetze-example                  | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            lotus-pond-institute-of-network-studies-example | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            ma                                              | 2 of 2 | ACTIVE            | 1 of 2 | OVERDUE
            meridian-trade-association-example              | 0 of 1 | NON_COMMUNICATING | 1 of 1 | ACTIVE
            municipal-data-office-of-san-telmo-example      | 1 of 2 | OVERDUE           | 1 of 2 | OVERDUE
            mx                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            nl                                              | 2 of 2 | ACTIVE            | 1 of 2 | OVERDUE
            northwind-router-works-example                  | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            nz                                              | 2 of 2 | ACTIVE            | 0 of 2 | NON_COMMUNICATING
            open-signal-ghana-example                       | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            petra-cloud-services-example                    | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            polder-hosting-example                          | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            port-authority-of-valmer-example                | 1 of 2 | OVERDUE           | 2 of 2 | ACTIVE
            savanna-mobile-money-example                    | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            sn                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            steppe-internet-society-example                 | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            strait-payments-example                         | 1 of 1 | ACTIVE            | 0 of 1 | NON_COMMUNICATING
            teranga-institute-of-computing-example          | 1 of 1 | ACTIVE            | 1 of 1 | ACTIVE
            uz                                              | 2 of 2 | ACTIVE            | 2 of 2 | ACTIVE
            """;

    private final Portal portal = Portal.open();
    private final String home = portal.home();
    private final Page page = portal.visitWithoutScript();

    private record Line(String slug, String first, String afterFirst, String second, String afterSecond) {

        static Line of(String line) {
            String[] cells = line.split("\\|");
            return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void standingsAfterTwoCyclesAreThoseReckonedByHand() {
        assertThat(standings(FIRST_CLOSED)).isEqualTo(byHand(Line::afterFirst));
        assertThat(standings(SECOND_CLOSED)).isEqualTo(byHand(Line::afterSecond));
    }

    @Test
    void theReportsThatTheTableCountsAreThoseOfTheRegister() {
        assertThat(came("2024")).isEqualTo(byHand(Line::first));
        assertThat(came("2025")).isEqualTo(byHand(Line::second));
    }

    @Test
    void thePageOfASilentSignatorySaysSoAndWhy() {
        page.navigate(home + "/signatories/nz?as-of=" + SECOND_CLOSED);

        assertThat(page.getByText("Not communicating").first()).isVisible();
        assertThat(page.getByText("Standing, and why")).isVisible();
    }

    private static Map<String, String> byHand(java.util.function.Function<Line, String> cell) {
        return BY_HAND.lines().map(Line::of).collect(toMap(Line::slug, cell, (one, other) -> one, TreeMap::new));
    }

    private Map<String, String> standings(LocalDate day) {
        return signatories(day)
                .collect(toMap(
                        each -> each.path("slug").asString(),
                        each -> each.path("standing").asString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Stream<JsonNode> signatories(LocalDate day) {
        return read("/api/v1/signatories?as-of=" + day).path("items").valueStream();
    }

    /** Of each signatory as many commitments as were reported on in the cycle, of all it had published. */
    private Map<String, String> came(String year) {
        Map<String, Set<String>> promised = new TreeMap<>();
        Set<String> reported = new HashSet<>();
        register().forEach(act -> {
            String subject = act.path("subject").asString();
            String id = subject.substring(subject.lastIndexOf('/') + 1);
            String verb = act.path("verb").asString();
            if (subject.startsWith("commitment/") && verb.equals("published")) {
                promised.computeIfAbsent(act.path("onBehalfOf").asString(), one -> new HashSet<>())
                        .add(id);
            }
            if (subject.startsWith("progress-report/paris-call." + year) && verb.equals("submitted")) {
                reported.add(id.substring(id.lastIndexOf('.') + 1));
            }
        });
        return signatories(SECOND_CLOSED)
                .collect(toMap(
                        each -> each.path("slug").asString(),
                        each -> {
                            Set<String> own = promised.getOrDefault(
                                    each.path("organisation").path("value").asString(), Set.of());
                            return own.stream().filter(reported::contains).count() + " of " + own.size();
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The acts of the demonstration's past, up to the end of the second cycle. */
    private Stream<JsonNode> register() {
        return page.request()
                .get(home + "/api/v1/register/export")
                .text()
                .lines()
                .skip(1)
                .map(line -> (JsonNode) JSON.readTree(line))
                .filter(act -> act.path("at").asString().compareTo(SECOND_CLOSED + "T24") < 0);
    }

    private JsonNode read(String address) {
        return JSON.readTree(page.request().get(home + address).text());
    }
}
