package org.accord.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.accord.instruments.Simulation.Supposed;
import org.accord.instruments.StatusFact.What;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is on record and whatever is supposed, the simulator says what a slow and simple count says. */
class SimulationPropertyTests {

    private static final int CASES = 1_000;
    private static final LocalisedText NAME = LocalisedText.of(Language.EN, "A treaty of tests");

    /** Members of the Council of Europe since before 1970, and states that never were. */
    private static final List<String> MEMBERS =
            List.of("FR", "DE", "IT", "SE", "NO", "DK", "IE", "GB", "NL", "BE", "LU", "AT", "CH", "TR", "GR");

    private static final List<String> OTHERS = List.of(
            "JP", "US", "CA", "ZA", "AU", "NZ", "BR", "AR", "CL", "PE", "MX", "CO", "KE", "GH", "NG", "SN", "MA", "TN",
            "EG", "JO", "SA", "QA", "AE", "OM", "KW", "IQ", "IN", "CN", "VN", "TH", "ID", "MY", "SG", "PH", "KR", "MN",
            "KZ", "UZ", "TJ", "KG");

    /** The four ways in which the instruments on record count. */
    enum Rule {
        BUDAPEST(5, 3, 3, true),
        MALABO(15, 0, 30, false),
        ARAB(7, 0, 30, false),
        UNITED_NATIONS(40, 0, 90, false);

        private final int consents;
        private final int members;
        private final int wait;
        private final boolean months;

        Rule(int consents, int members, int wait, boolean months) {
            this.consents = consents;
            this.members = members;
            this.wait = wait;
            this.months = months;
        }

        EntryRule asData() {
            return new EntryRule(
                    consents,
                    members,
                    members > 0 ? Body.COE : null,
                    wait,
                    months ? EntryRule.Unit.MONTHS_THEN_FIRST : EntryRule.Unit.DAYS,
                    months);
        }

        /** By counting months from the year nought, or days one after the other. */
        LocalDate effect(LocalDate consent) {
            if (months) {
                int month = consent.getYear() * 12 + consent.getMonthValue() - 1 + wait + 1;
                return LocalDate.of(month / 12, month % 12 + 1, 1);
            }
            LocalDate day = consent;
            for (int i = 0; i < wait; i++) {
                day = day.plusDays(1);
            }
            return day;
        }

        /** Walks through all days until enough consents have been given. */
        Optional<LocalDate> inForceOn(List<Supposed> consents) {
            LocalDate last = consents.stream()
                    .map(Supposed::on)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            LocalDate day = consents.stream()
                    .map(Supposed::on)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                int given = 0;
                int byMembers = 0;
                for (Supposed consent : consents) {
                    if (!consent.on().isAfter(day)) {
                        given++;
                        byMembers += MEMBERS.contains(consent.state().iso2()) ? 1 : 0;
                    }
                }
                if (given >= this.consents && byMembers >= members) {
                    return Optional.of(effect(day));
                }
            }
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSimulatorAgreesWithASimpleCount(Rule rule) {
        int reached = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Supposed> consents = consents(rule, random);

            Simulation simulation = simulation(rule, consents, random);

            Optional<LocalDate> counted = rule.inForceOn(consents);
            assertThat(simulation.inForceOn()).as("seed %d", seed).isEqualTo(counted);
            assertThat(simulation.isExact()).as("seed %d", seed).isEqualTo(counted.isPresent());
            reached += counted.isPresent() ? 1 : 0;
        }
        assertThat(reached).isBetween(CASES / 10, CASES * 19 / 20);
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreConsentNeverPutsTheDayOff(Rule rule) {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Supposed> more = consents(rule, random);
            List<Supposed> fewer = more.subList(0, Math.max(0, more.size() - 1));

            Optional<LocalDate> without = simulation(rule, fewer, random).inForceOn();
            Optional<LocalDate> with = simulation(rule, more, random).inForceOn();

            assertThat(with.orElse(LocalDate.MAX)).as("seed %d", seed).isBeforeOrEqualTo(without.orElse(LocalDate.MAX));
        }
    }

    /** About as many as are needed, on few enough days that some fall together. */
    private static List<Supposed> consents(Rule rule, Random random) {
        List<String> states = new ArrayList<>(MEMBERS);
        states.addAll(OTHERS);
        Collections.shuffle(states, random);
        int many = Math.min(states.size(), Math.max(0, rule.consents - 3 + random.nextInt(10)));
        LocalDate first = LocalDate.of(1970 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return states.subList(0, many).stream()
                .map(state -> new Supposed(new CountryCode(state), first.plusDays(random.nextInt(400))))
                .toList();
    }

    /** Some of the consents are on record, the others are supposed. */
    private static Simulation simulation(Rule rule, List<Supposed> consents, Random random) {
        List<StatusFact> facts = new ArrayList<>();
        List<Supposed> supposed = new ArrayList<>();
        for (Supposed consent : consents) {
            if (random.nextBoolean()) {
                supposed.add(consent);
            } else {
                facts.add(ratified(consent));
            }
        }
        Instrument treaty = new Instrument("treaty", NAME, Instrument.Kind.TREATY, "", rule.asData(), null, NAME);
        return new Simulation(new Dossier(treaty, LocalDate.of(2199, 12, 31), facts), rule.asData(), supposed);
    }

    private static StatusFact ratified(Supposed consent) {
        return new StatusFact(
                "treaty." + consent.state().slug(),
                "treaty",
                consent.state(),
                What.RATIFIED,
                null,
                FactDay.on(consent.on()),
                consent.on(),
                NAME,
                Set.of(),
                null,
                null,
                null,
                null);
    }
}
