package org.accord.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.instruments.StatusFact.What;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class InstrumentsTests {

    private static final Actor COORDINATOR =
            new Actor(new UserId("coordinator-of-tests"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());
    private static final LocalisedText SOURCE = LocalisedText.of(Language.EN, "A source");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Instruments instruments;
    private final SettableClock clock;

    InstrumentsTests(@Autowired Instruments instruments, @Autowired SettableClock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    @Test
    void aFactIsShownFromTheDayItWasTrueWheneverItWasRecorded() {
        String slug = aTreaty();
        recorded(ratified(slug, "SN", "2016-08-16"));

        assertThat(instruments.find(slug, LocalDate.of(2016, 8, 16), AsOf.NOW))
                .hasValueSatisfying(dossier -> assertThat(dossier.byState()).containsKey(new CountryCode("SN")));
        assertThat(instruments.find(slug, LocalDate.of(2016, 8, 15), AsOf.NOW))
                .hasValueSatisfying(dossier -> assertThat(dossier.byState()).isEmpty());
    }

    @Test
    void whatWasNotYetRecordedIsNotKnown() {
        String slug = aTreaty();
        recorded(ratified(slug, "SN", "2016-08-16"));
        AsOf before = new AsOf(clock.instant().minusSeconds(3_600));

        assertThat(instruments.find(slug, TODAY, before)).isEmpty();
    }

    @Test
    void nothingIsShownOfAnInstrumentBeforeItsFirstDay() {
        String slug = aTreaty();

        assertThat(instruments.find(slug, LocalDate.of(2014, 6, 26), AsOf.NOW)).isEmpty();
        assertThat(instruments.find(slug, LocalDate.of(2014, 6, 27), AsOf.NOW)).isPresent();
    }

    @Test
    void factsInConflictStandSideBySide() {
        String slug = aTreaty();
        FactDraft angola = ratified(slug, "AO", "2020-05-11");
        FactDraft benin = new FactDraft(
                slug + ".bj",
                slug,
                new CountryCode("BJ"),
                What.RATIFIED,
                null,
                FactDay.parse("on or before 2023-05-09"),
                SOURCE,
                Set.of(angola.id()),
                false);
        recorded(angola, benin);

        Dossier dossier = instruments.find(slug, TODAY, AsOf.NOW).orElseThrow();

        assertThat(dossier.conflicts())
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(2));
        assertThat(dossier.byState()).hasSize(2);
        assertThat(dossier.entry())
                .hasValueSatisfying(entry -> assertThat(entry.count()).isEqualTo(1));
    }

    @Test
    void aSupersededFactStaysOnRecordAndNoLongerCounts() {
        String slug = aTreaty();
        FactDraft wrong = ratified(slug, "SN", "2016-08-16");
        FactDraft right = ratified(slug, "GN", "2016-08-17");
        recorded(wrong, right);

        CurrentActor.runAs(COORDINATOR, () -> instruments.supersede(wrong.id(), 1, right.id()));

        Dossier dossier = instruments.find(slug, TODAY, AsOf.NOW).orElseThrow();
        assertThat(dossier.byState()).containsOnlyKeys(new CountryCode("GN"));
        assertThat(dossier.facts()).extracting(StatusFact::id).contains(wrong.id());
        assertThatThrownBy(
                        () -> CurrentActor.runAs(COORDINATOR, () -> instruments.supersede(wrong.id(), 2, right.id())))
                .isInstanceOf(InstrumentProblem.NotInState.class);
    }

    @Test
    void anInstrumentEntersIntoForceByItsRule() {
        String slug = aTreaty();
        recorded(ratified(slug, "SN", "2016-08-16"), ratified(slug, "GN", "2018-10-16"));

        assertThat(instruments.find(slug, LocalDate.of(2018, 10, 15), AsOf.NOW).map(Dossier::binding))
                .hasValue(Dossier.Binding.WAITING);
        assertThat(instruments.find(slug, LocalDate.of(2018, 10, 16), AsOf.NOW).map(Dossier::binding))
                .hasValue(Dossier.Binding.REACHED);
        assertThat(instruments.find(slug, LocalDate.of(2018, 11, 15), AsOf.NOW).map(Dossier::binding))
                .hasValue(Dossier.Binding.IN_FORCE);
    }

    @Test
    void theSameFactIsRecordedOnce() {
        String slug = aTreaty();
        FactDraft fact = ratified(slug, "SN", "2016-08-16");
        recorded(fact);

        assertThatThrownBy(() -> recorded(fact)).isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
    }

    @Test
    void aFactOfTheFutureOrOfNoInstrumentIsRefused() {
        String slug = aTreaty();
        Instant before = Instant.parse("2016-08-15T12:00:00Z");

        assertThatThrownBy(() -> clock.runAt(before, () -> recorded(ratified(slug, "SN", "2016-08-16"))))
                .isInstanceOf(InstrumentProblem.Invalid.class);
        assertThatThrownBy(() -> recorded(ratified("no-such-treaty", "SN", "2016-08-16")))
                .isInstanceOf(InstrumentProblem.NotFound.class);
    }

    @Test
    void onlyTheSecretariatRecords() {
        assertThatThrownBy(() -> CurrentActor.runAs(
                        Actor.VISITOR, () -> instruments.record(ratified("budapest", "SN", "2016-08-16"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String aTreaty() {
        String slug = "treaty-" + Identity.random();
        Instrument treaty = new Instrument(
                slug,
                LocalisedText.of(Language.EN, "A treaty of tests"),
                Instrument.Kind.TREATY,
                "",
                new EntryRule(2, 0, null, 30, EntryRule.Unit.DAYS, false),
                null,
                SOURCE);
        CurrentActor.runAs(COORDINATOR, () -> instruments.open(treaty));
        recorded(new FactDraft(
                slug + ".adopted",
                slug,
                null,
                What.ADOPTED,
                null,
                FactDay.parse("2014-06-27"),
                SOURCE,
                Set.of(),
                false));
        return slug;
    }

    private static FactDraft ratified(String slug, String state, String day) {
        return FactDraft.of(
                slug + "." + state, slug, new CountryCode(state), What.RATIFIED, FactDay.parse(day), SOURCE);
    }

    private void recorded(FactDraft... facts) {
        CurrentActor.runAs(COORDINATOR, () -> instruments.recordAll(List.of(facts)));
    }
}
