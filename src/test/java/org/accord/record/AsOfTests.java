package org.accord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.progress.Obligation;
import org.accord.reports.ImplementationReport;
import org.accord.reports.Reports;
import org.accord.reports.Tally;
import org.accord.shared.Actor;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.SettableClock;
import org.accord.signatories.Organisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What every public page showed at the end of each of thirty days is shown again, to the letter, whatever came later. A
 * build looks at each page on every fourth day, at a quarter each day; {@code accord.test.every} set to 1 at all.
 */
@PortalTest
@TestPropertySource(properties = "accord.test.record=thirty-days")
class AsOfTests {

    private static final int DAYS = 30;
    private static final int EVERY = Integer.getInteger("accord.test.every", 4);

    /** After whatever a start records by the system's clock: the register's time never runs backwards. */
    private static final LocalDate FIRST = LocalDate.of(2101, 3, 1);

    private static final List<String> LISTS = List.of(
            "/",
            "/?lang=ar",
            "/charters/paris-call",
            "/signatories",
            "/signatories?lang=ar",
            "/signatories?type=STATE",
            "/signatories?type=COMPANY&type=ACADEMIA",
            "/signatories?standing=ACTIVE",
            "/signatories?standing=OVERDUE&standing=NON_COMMUNICATING&standing=WITHDRAWN",
            "/signatories?region=AFRICA",
            "/signatories?income=HIGH",
            "/signatories?year=2101",
            "/signatories?q=works",
            "/signatories?q=lantrn",
            "/signatories?page=2",
            "/signatories?principle=5",
            "/signatories?type=STATE&principle=1&region=AFRICA",
            "/embed/counter?lang=fr",
            "/commitments",
            "/commitments?lang=ar",
            "/commitments?principle=5",
            "/commitments?type=COMPANY",
            "/commitments?region=EUROPE",
            "/commitments?state=COMPLETED",
            "/commitments?state=DISCONTINUED",
            "/commitments?q=promise",
            "/commitments?q=vulnerabilities",
            "/reports",
            "/reports?lang=ar",
            "/needs",
            "/needs?lang=ar",
            "/needs?state=OPEN",
            "/needs?q=wanted",
            "/offers",
            "/offers?state=CLOSED",
            "/offers?q=offered",
            "/matching",
            "/matching?lang=ar",
            "/instruments",
            "/instruments/budapest",
            "/instruments/matrix?region=asia",
            "/instruments/matrix?region=un&lang=ar",
            "/states/jo",
            "/states/fr");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Charters charters;

    @Autowired
    private Reports reports;

    @Test
    void everyDayIsShownAgainAsItWasShownThen() {
        PublicPages pages = new PublicPages(mvc);
        Map<LocalDate, Map<String, String>> shown = new LinkedHashMap<>();
        SigningDays signing = new SigningDays(context);
        PromisingDays promising = new PromisingDays(context);
        ReportingDays reporting = new ReportingDays(context, promising);
        HelpingDays helping = new HelpingDays(context);
        RatifyingDays ratifying = new RatifyingDays(context);
        List<String> published = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            Stage stage = new Stage(clock);
            if (day == 0) {
                stage.add(Actor.SYSTEM, () -> charters.open(CharterCatalogue.parisCall()));
            }
            if (day == 17 || day == 26) {
                stage.add(Actor.SYSTEM, () -> published.add(publish(date)));
            }
            signing.fill(stage, day);
            promising.fill(stage, day, date, signing.signed());
            reporting.fill(stage, day, date);
            helping.fill(stage, day, date, signing.signed());
            ratifying.fill(stage, day, date);
            stage.play(date);
            List<String> addresses = addresses(signing.signed(), promising.all(), published);
            addresses.addAll(helping.addresses());
            clock.runEverywhereAt(Stage.endOf(date), () -> shown.put(date, pages.now(addresses)));
        }
        Map<String, String> lastDay = shown.getOrDefault(FIRST.plusDays(DAYS - 1), Map.of());

        List<String> differing = new ArrayList<>();
        clock.runEverywhereAt(
                Stage.endOf(FIRST.plusDays(DAYS + 14)),
                () -> shown.forEach((date, then) ->
                        then.forEach((address, page) -> compare(pages, address, date, page, differing))));
        List<String> tooEarly = new ArrayList<>();
        clock.runEverywhereAt(
                Stage.endOf(FIRST.plusDays(DAYS + 14)),
                () -> lastDay.keySet()
                        .forEach(address -> before(shown, address)
                                .filter(day -> !isElsewhere(pages.asOf(address, day)))
                                .ifPresent(day -> tooEarly.add(address + " as of " + day))));

        assertThat(lastDay).hasSizeGreaterThan(120);
        assertThat(shown.values().stream().map(then -> then.get("/")).distinct())
                .hasSizeGreaterThan(20);
        assertThat(List.of(
                        "/needs",
                        "/offers",
                        "/matching",
                        "/instruments/budapest",
                        "/instruments/matrix?region=un&lang=ar"))
                .allSatisfy(address -> assertThat(shown.values().stream()
                                .map(then -> then.get(address))
                                .distinct())
                        .as(address)
                        .hasSizeGreaterThan(4));
        assertThat(differing).isEmpty();
        assertThat(tooEarly).isEmpty();
    }

    /** It was not there, or under another name. */
    private static boolean isElsewhere(String answer) {
        return answer.startsWith("404") || answer.startsWith("301");
    }

    /** The day before something was there at all. */
    private static Optional<LocalDate> before(Map<LocalDate, Map<String, String>> shown, String address) {
        return shown.entrySet().stream()
                .filter(day -> day.getValue().containsKey(address))
                .findFirst()
                .map(day -> day.getKey().minusDays(1))
                .filter(day -> !day.isBefore(FIRST));
    }

    private static void compare(
            PublicPages pages, String address, LocalDate date, String then, List<String> differing) {
        if (Math.floorMod(address.hashCode() + date.toEpochDay(), EVERY) != 0) {
            return;
        }
        String now = pages.asOf(address, date);
        if (!now.equals(then)) {
            differing.add(address + " as of " + date + ": " + difference(then, now));
        }
    }

    private static String difference(String then, String now) {
        int at = 0;
        while (at < Math.min(then.length(), now.length()) && then.charAt(at) == now.charAt(at)) {
            at++;
        }
        return "then \"" + around(then, at) + "\", now \"" + around(now, at) + "\"";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    private static List<String> addresses(List<Organisation> signed, List<String> commitments, List<String> published) {
        List<String> addresses = new ArrayList<>(LISTS);
        signed.forEach(organisation -> addresses.add("/signatories/" + organisation.slug()));
        commitments.forEach(id -> addresses.add("/commitments/" + id));
        published.forEach(id -> addresses.add("/reports/" + id));
        return addresses;
    }

    private String publish(LocalDate date) {
        ReportingPeriod period = new ReportingPeriod(date.minusYears(1), date);
        String id = ImplementationReport.id(Charters.PARIS_CALL, period, "final", date);
        Tally tally =
                Tally.NONE.plusSignatory().plus(Commitment.State.PUBLISHED).plus(Obligation.Kept.LATE);
        reports.publish(new ImplementationReport(
                id,
                Charters.PARIS_CALL,
                period,
                "final",
                date,
                tally,
                IntStream.rangeClosed(1, 9).boxed().collect(Collectors.toMap(String::valueOf, number -> tally)),
                Map.of("STATE", tally),
                Map.of("AFRICA", tally),
                List.of()));
        return id;
    }
}
