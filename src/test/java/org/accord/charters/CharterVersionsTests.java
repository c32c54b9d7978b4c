package org.accord.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterVersion.State;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.register.InMemoryRecordKinds;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CharterVersionsTests {

    private static final String SLUG = Charters.PARIS_CALL;

    private final Clock clock = Clock.systemUTC();
    private final CharterStore store = new CharterStore(new InMemoryRecordKinds());
    private final Charters charters = new Charters(store, new KnownCharters(store), clock);
    private final CharterVersions versions =
            new CharterVersions(store, new ConsultedTexts(store), person -> true, clock);
    private final LocalDate today = Days.of(clock.instant());

    @BeforeEach
    void aCharter() {
        charters.open(CharterCatalogue.parisCall());
    }

    private CharterDraft renamed(String name) {
        CharterDraft draft = CharterDraft.of(charters.find(SLUG).orElseThrow());
        Map<Language, String> names = new EnumMap<>(draft.name());
        names.put(Language.EN, name);
        return new CharterDraft(draft.seen(), names, draft.principles());
    }

    private Charter force(String slug, CharterDraft draft, WindowDraft window) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> versions.bringIntoForce(slug, draft, window));
    }

    private static Actor coordinator(String name) {
        return new Actor(new UserId(name), name, Set.of(Role.COORDINATOR), Set.of());
    }

    private static CharterOpening opening(String slug, Map<Language, String> name) {
        return new CharterOpening(
                slug,
                Language.FR,
                LocalDate.of(2020, 1, 1),
                "a test",
                new CharterDraft(
                        0,
                        name,
                        List.of(new PrincipleDraft(
                                Map.of(Language.FR, "Titre", Language.EN, " "),
                                Map.of(Language.FR, "Texte"),
                                List.of("a")))));
    }

    @Test
    void aDraftIsTheSecretariatsAloneAndMayBeUnfinished() {
        versions.keep(SLUG, renamed(""), null);

        assertThat(versions.of(SLUG, AsOf.NOW))
                .extracting(CharterVersion::state)
                .containsExactly(State.IN_FORCE);
        assertThat(versions.next(SLUG).orElseThrow().state().state()).isEqualTo(NextVersion.State.DRAFT);
        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> versions.consult(SLUG, renamed(""), today, null));
    }

    @Test
    void whatIsOutForConsultationIsPublicAndStaysSoWhileTheDraftGoesOn() {
        versions.consult(SLUG, renamed("Consulted"), today.plusDays(30), null);
        versions.keep(SLUG, renamed("Going on"), null);

        CharterVersion out = versions.of(SLUG, AsOf.NOW).getFirst();
        assertThat(out.state()).isEqualTo(State.CONSULTATION);
        assertThat(out.number()).isEqualTo(2);
        assertThat(out.until()).isEqualTo(today.plusDays(30));
        assertThat(out.text().name().in(Language.EN)).isEqualTo("Consulted");
        assertThat(charters.find(SLUG).orElseThrow().version()).isEqualTo(1);

        versions.takeIn(SLUG);
        assertThat(versions.find(SLUG, 2, AsOf.NOW).orElseThrow().state()).isEqualTo(State.GIVEN_UP);
        assertThatExceptionOfType(CharterProblem.NotConsulted.class).isThrownBy(() -> versions.takeIn(SLUG));
    }

    @Test
    void theVersionInForceSupersedesTheOneBeforeAndOpensAWindow() {
        CharterDraft text = renamed("Second");
        WindowDraft window = new WindowDraft(90, After.LAPSES);
        CurrentActor.runAs(coordinator("first"), () -> versions.keep(SLUG, text, window));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() ->
                        CurrentActor.runAs(coordinator("first"), () -> versions.bringIntoForce(SLUG, text, window)));
        Charter second = CurrentActor.callAs(coordinator("second"), () -> versions.bringIntoForce(SLUG, text, window));

        assertThat(second.window()).isEqualTo(new ReendorsementWindow(today, today.plusDays(90), After.LAPSES));
        assertThat(versions.of(SLUG, AsOf.NOW))
                .extracting(CharterVersion::number, CharterVersion::state, CharterVersion::since, CharterVersion::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, State.IN_FORCE, today, null),
                        org.assertj.core.groups.Tuple.tuple(1, State.SUPERSEDED, LocalDate.of(2018, 11, 12), today));
        assertThat(versions.next(SLUG)).isEmpty();
        assertThat(charters.signing(SLUG, Charter.Signing.CLOSED).window()).isEqualTo(second.window());
    }

    @Test
    void windowsHaveTheirBounds() {
        for (WindowDraft wrong : List.of(
                new WindowDraft(-1, After.STAYS),
                new WindowDraft(731, After.STAYS),
                new WindowDraft(0, After.LAPSES))) {
            assertThatExceptionOfType(CharterProblem.Invalid.class)
                    .isThrownBy(() -> force(SLUG, renamed("Wrong"), wrong));
        }
        assertThat(force(SLUG, renamed("Nobody asked"), WindowDraft.NONE).window())
                .isNull();
    }

    @Test
    void whoeverSignedAnEarlierVersionLateHasAsManyDays() {
        ReendorsementWindow window = new ReendorsementWindow(today, today.plusDays(60), After.LAPSES);

        assertThat(window.lastFor(today.minusYears(3))).isEqualTo(today.plusDays(60));
        assertThat(window.lastFor(today.plusDays(50))).isEqualTo(today.plusDays(110));
    }

    @Test
    void anotherCharterNeedsItsAuthoritativeLanguageOnly() {
        Charter opened = charters.open(opening("geneva-declaration", Map.of(Language.FR, "Déclaration")));

        assertThat(opened.name().languageFor(Language.AR)).isEqualTo(Language.FR);
        assertThat(opened.principles().getFirst().title().texts()).containsOnlyKeys(Language.FR);
        assertThat(charters.all()).hasSize(2);
        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> charters.open(opening("geneva-declaration", Map.of(Language.FR, "Encore"))))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("slug"));
        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> charters.open(opening("Ab", Map.of(Language.EN, "In English only"))))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("slug", "name.fr"));
    }
}
