package org.accord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The directory of any past day is the one that was published that day: thirty days by chance, saved while the clock
 * drove the live services, or as many as {@code accord.test.days} says from the seed {@code accord.test.seed}.
 */
@PortalTest
@TestPropertySource(properties = "accord.test.record=any-day")
class DirectoryOfAnyDayTests {

    private static final int SAVED = Integer.getInteger("accord.test.days", 30);
    private static final long SEED = Long.getLong("accord.test.seed", 2018L);

    /** After whatever a start records by the system's clock: the register's time never runs backwards. */
    private static final LocalDate FIRST = LocalDate.of(2102, 1, 1);

    private static final List<String> ADDRESSES = List.of(
            "/signatories",
            "/signatories?lang=ar",
            "/signatories?page=2",
            "/signatories?type=STATE",
            "/signatories?type=COMPANY&type=ACADEMIA&region=AFRICA",
            "/signatories?standing=ACTIVE&page=2",
            "/signatories?standing=OVERDUE&standing=NON_COMMUNICATING&standing=WITHDRAWN",
            "/signatories?income=HIGH&year=2102",
            "/signatories?q=lantrn",
            "/signatories?q=%D8%A7%D9%84%D9%85%D9%86%D8%A7%D8%B1%D8%A9&lang=zh",
            "/signatories.csv",
            "/api/v1/signatories?region=EUROPE",
            "/embed/counter");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Charters charters;

    @Test
    void theDirectoryOfADayIsTheOnePublishedThatDay() {
        CurrentActor.runAs(Actor.SYSTEM, () -> charters.open(CharterCatalogue.parisCall()));
        PublicPages pages = new PublicPages(mvc);
        SigningYear year = new SigningYear(context, SEED);
        Set<Integer> saved = daysByChance();
        Map<LocalDate, Map<String, String>> published = new LinkedHashMap<>();
        for (int day = 0; day < 2 * SAVED; day++) {
            LocalDate date = FIRST.plusDays(day);
            Stage stage = new Stage(clock);
            year.fill(stage);
            stage.play(date);
            if (saved.contains(day)) {
                clock.runEverywhereAt(Stage.endOf(date), () -> published.put(date, pages.now(ADDRESSES)));
            }
        }

        List<String> differing = new ArrayList<>();
        clock.runEverywhereAt(
                Stage.endOf(FIRST.plusDays(2L * SAVED + 1)),
                () -> published.forEach((date, then) -> then.forEach((address, page) -> {
                    if (!pages.asOf(address, date).equals(page)) {
                        differing.add(address + " as of " + date);
                    }
                })));

        assertThat(published).hasSize(SAVED);
        assertThat(ADDRESSES)
                .allSatisfy(address -> assertThat(published.values().stream()
                                .map(then -> then.get(address))
                                .distinct())
                        .as(address)
                        .hasSizeGreaterThan(SAVED / 20));
        assertThat(differing).isEmpty();
    }

    private static Set<Integer> daysByChance() {
        Random chance = new Random(SEED);
        Set<Integer> days = new TreeSet<>();
        while (days.size() < SAVED) {
            days.add(chance.nextInt(2 * SAVED));
        }
        return days;
    }
}
