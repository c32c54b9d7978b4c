package org.accord.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.accord.charters.ConsultationComment.Words;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.register.Entry;
import org.accord.register.InMemoryRecordKinds;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.InMemorySearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say what to a version out for consultation, until when, and what remains of it. */
class ConsultationTests {

    private static final String SLUG = Charters.PARIS_CALL;
    private static final OrganisationId GHANA = new OrganisationId("ghana");
    private static final OrganisationId KENYA = new OrganisationId("kenya");
    private static final Actor MEMBER = member("member", GHANA);
    private static final Actor COORDINATOR =
            new Actor(new UserId("coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    private Instant now = Instant.parse("2026-11-01T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final InMemoryRecordKinds register = new InMemoryRecordKinds(clock);
    private final CharterStore store = new CharterStore(register);
    private final InMemorySearchIndex index =
            new InMemorySearchIndex(register, new ConsultationIndexers().consultationCommentIndexer(store));
    private final Charters charters = new Charters(store, new KnownCharters(store), clock);
    private boolean alone;
    private final ConsultedTexts consulted = new ConsultedTexts(store);
    private final CharterVersions versions = new CharterVersions(store, consulted, person -> !alone, clock);
    private final Set<OrganisationId> standing = new HashSet<>(Set.of(GHANA, KENYA));
    private final Consultations consultations = new Consultations(store, new Signed(), index, clock);
    private final CommentRemovals removals = new CommentRemovals(
            store, new RemovedWords(store, (about, version, act) -> register.erase(act), index), index, clock);
    private final Comments comments = new Comments(store, consultations, new Signed(), index, clock);

    private final class Signed implements ConsultationVoices {

        @Override
        public Optional<Voice> voice(String charter, OrganisationId organisation) {
            return standing.contains(organisation)
                    ? Optional.of(new Voice(
                            organisation, LocalisedText.of(Language.EN, organisation.value()), organisation.value()))
                    : Optional.empty();
        }

        @Override
        public List<OrganisationId> all(String charter) {
            return List.copyOf(standing);
        }
    }

    @BeforeEach
    void aVersionOutForConsultation() {
        charters.open(CharterCatalogue.parisCall());
        versions.consult(SLUG, renamed("Second"), today().plusDays(10), null);
    }

    private Charter force(String slug, CharterDraft draft, WindowDraft window) {
        return as(Actor.SYSTEM, () -> versions.bringIntoForce(slug, draft, window));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private void later(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    private static Actor member(String name, OrganisationId organisation) {
        return new Actor(new UserId(name), name, Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }

    private CharterDraft renamed(String name) {
        CharterDraft draft = CharterDraft.of(charters.find(SLUG).orElseThrow());
        Map<Language, String> names = new EnumMap<>(draft.name());
        names.put(Language.EN, name);
        return new CharterDraft(draft.seen(), names, draft.principles());
    }

    private static CommentDraft draft(int principle, String text) {
        return new CommentDraft(principle, Language.EN, text);
    }

    private ConsultationComment say(int principle, String text) {
        return as(MEMBER, () -> comments.comment(SLUG, 2, GHANA, draft(principle, text)));
    }

    private Recorded<ConsultationComment> found(ConsultationComment comment) {
        return as(COORDINATOR, () -> comments.find(comment.id()));
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.callAs(actor, act);
    }

    private List<String> shown(AsOf asOf) {
        return consultations.comments(SLUG, 2, asOf, 0, 50).items().stream()
                .map(ConsultationComment::words)
                .flatMap(words -> Optional.ofNullable(words).stream())
                .map(Words::text)
                .toList();
    }

    @Test
    void commentsArePublicAtOnceInTheOrderOfTheText() {
        say(2, "Second principle");
        say(ConsultationComment.WHOLE, "As a whole");
        say(1, "First principle\u202e \n <script>");

        assertThat(shown(AsOf.NOW))
                .containsExactly("As a whole", "First principle\u202e \n <script>", "Second principle");
        assertThat(register.entries())
                .filteredOn(entry -> entry.subject().kind().equals(CharterStore.COMMENT))
                .allSatisfy(entry -> assertThat(entry.onBehalfOf()).isEqualTo(GHANA))
                .extracting(Entry::verb)
                .containsOnly("commented")
                .hasSize(3);
        assertThat(as(MEMBER, consultations::own))
                .singleElement()
                .satisfies(invited -> assertThat(invited.said()).isEqualTo(3));
    }

    @Test
    void onlyThoseWhoWriteForASignatoryThatStandsComment() {
        standing.remove(KENYA);
        Actor reader =
                new Actor(new UserId("reader"), "", Set.of(Role.REPRESENTATIVE), Set.of(GHANA), Set.of(), Set.of());

        for (Actor other : List.of(reader, member("of-kenya", KENYA), COORDINATOR)) {
            assertThatExceptionOfType(CharterProblem.NotAllowed.class)
                    .isThrownBy(() -> as(other, () -> comments.comment(SLUG, 2, GHANA, draft(1, "No"))));
        }
        assertThatExceptionOfType(CharterProblem.NotAllowed.class)
                .isThrownBy(() ->
                        as(member("of-kenya", KENYA), () -> comments.comment(SLUG, 2, KENYA, draft(1, "No"))));
        assertThatExceptionOfType(CharterProblem.NotAllowed.class)
                .isThrownBy(() -> as(member("of-kenya", KENYA), () -> comments.of(SLUG, 2, GHANA)));
        assertThat(as(member("of-kenya", KENYA), consultations::own)).isEmpty();
    }

    @Test
    void afterTheLastDayNothingIsSaidReplacedOrTakenBackButAnswered() {
        ConsultationComment said = say(1, "In time");
        later(10);
        say(2, "On the last day");
        later(1);

        assertThatExceptionOfType(CharterProblem.NotConsulted.class).isThrownBy(() -> say(1, "Late"));
        assertThatExceptionOfType(CharterProblem.NotConsulted.class)
                .isThrownBy(() -> as(MEMBER, () -> comments.replace(SLUG, 2, GHANA, 1, 1, draft(1, "Late"))));
        assertThatExceptionOfType(CharterProblem.NotConsulted.class)
                .isThrownBy(() -> as(MEMBER, () -> comments.takeBack(SLUG, 2, GHANA, 1, 1)));
        assertThat(as(COORDINATOR, () -> comments.waiting(0, 10)).total()).isEqualTo(2);
        as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.FR, "Retenu."));
        assertThat(as(COORDINATOR, () -> comments.waiting(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackLeavesThePageButNotThePagesOfEarlierDays() {
        say(1, "Stays");
        ConsultationComment said = say(2, "Regretted");
        as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.EN, "Noted."));
        LocalDate before = today();
        later(1);

        as(MEMBER, () -> comments.takeBack(SLUG, 2, GHANA, said.number(), 2));

        assertThat(shown(AsOf.NOW)).containsExactly("Stays");
        assertThat(shown(AsOf.endOf(before))).containsExactly("Stays", "Regretted");
        assertThatExceptionOfType(CharterProblem.NoComment.class).isThrownBy(() -> found(said));
        assertThat(say(2, "Regretted").number()).isEqualTo(3);
    }

    @Test
    void whatTheSecretariatRemovedIsShownWithItsReasonAndOnNoDayWithItsWords() {
        say(1, "Stays");
        ConsultationComment said = say(2, "Abuse");
        as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.EN, "No."));
        LocalDate before = today();
        later(1);
        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> as(COORDINATOR, () -> removals.remove(said.id(), 2, " ")))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("reason", "required"));
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(COORDINATOR, () -> removals.remove(said.id(), 1, "Insults a person.")));

        as(COORDINATOR, () -> removals.remove(said.id(), 2, "Insults a person."));

        for (AsOf day : List.of(AsOf.NOW, AsOf.endOf(before))) {
            assertThat(shown(day)).containsExactly("Stays");
            assertThat(consultations.comments(SLUG, 2, day, 0, 50).items())
                    .filteredOn(comment -> comment.removal() != null)
                    .singleElement()
                    .satisfies(removed -> assertThat(removed.answer()).isNull())
                    .extracting(ConsultationComment::removal)
                    .isEqualTo(new ConsultationComment.Removal("Insults a person.", now));
        }
        assertThat(register.entries())
                .filteredOn(entry -> entry.subject().id().equals(said.id()))
                .extracting(Entry::verb, entry -> entry.state().isPresent())
                .containsExactly(
                        tuple("commented", false), tuple("commentAnswered", false), tuple("commentRemoved", true));
        assertThat(register.entries())
                .noneMatch(entry ->
                        entry.state().filter(state -> state.contains("Abuse")).isPresent());
        assertThat(as(COORDINATOR, () -> removals.answered(0, 10)).total()).isZero();
        assertThat(as(COORDINATOR, () -> comments.waiting(0, 10)).total()).isEqualTo(1);
        assertThat(as(MEMBER, () -> comments.of(SLUG, 2, GHANA))).hasSize(2);
        assertThat(as(MEMBER, consultations::own))
                .singleElement()
                .satisfies(invited -> assertThat(invited.said()).isEqualTo(1));
        assertThatExceptionOfType(CharterProblem.NoComment.class)
                .isThrownBy(() -> as(MEMBER, () -> comments.replace(SLUG, 2, GHANA, 2, 3, draft(2, "Again"))));
        assertThatExceptionOfType(CharterProblem.NoComment.class)
                .isThrownBy(() -> as(COORDINATOR, () -> removals.remove(said.id(), 3, "Twice.")));
    }

    @Test
    void otherWordsWaitForAnotherAnswer() {
        ConsultationComment said = say(1, "First words");
        as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.EN, "Agreed."));
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(MEMBER, () -> comments.replace(SLUG, 2, GHANA, 1, 1, draft(1, "Other words"))));

        as(MEMBER, () -> comments.replace(SLUG, 2, GHANA, 1, 2, draft(3, "Other words")));

        assertThat(found(said).state().answer()).isNull();
        assertThat(found(said).state().isReplaced()).isFalse();
        assertThat(found(said).state().principle()).isEqualTo(3);
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.EN, "Too late.")));
    }

    @Test
    void commentsAndAnswersStayAfterTheVersionIsInForceOrGivenUpAndAreClosedOnceItIsSuperseded() {
        ConsultationComment said = say(1, "Said");
        versions.takeIn(SLUG);
        assertThat(versions.find(SLUG, 2, AsOf.NOW).orElseThrow().state()).isEqualTo(CharterVersion.State.GIVEN_UP);
        assertThatExceptionOfType(CharterProblem.NotConsulted.class).isThrownBy(() -> say(1, "Closed"));

        force(SLUG, renamed("Second"), new WindowDraft(90, After.STAYS));
        as(COORDINATOR, () -> comments.answer(said.id(), 1, Language.EN, "Taken up."));
        assertThat(shown(AsOf.NOW)).containsExactly("Said");

        force(SLUG, renamed("Third"), WindowDraft.NONE);
        assertThatExceptionOfType(CharterProblem.Superseded.class)
                .isThrownBy(() -> as(COORDINATOR, () -> comments.answer(said.id(), 2, Language.EN, "Again.")));
        assertThat(as(COORDINATOR, () -> comments.waiting(0, 10)).total()).isZero();
        assertThat(shown(AsOf.NOW)).containsExactly("Said");
    }

    @Test
    void textsHaveTheirBoundsAndSayingTheSameTwiceIsSayingItOnce() {
        for (CommentDraft wrong : List.of(
                draft(1, " "), draft(1, "x".repeat(5_001)), draft(1, "\u0000"), draft(10, "x"), draft(-1, "x"))) {
            assertThatExceptionOfType(CharterProblem.Invalid.class)
                    .isThrownBy(() -> as(MEMBER, () -> comments.comment(SLUG, 2, GHANA, wrong)));
        }
        assertThat(say(1, "Same")).isEqualTo(say(1, " Same "));
        assertThat(shown(AsOf.NOW)).hasSize(1);
    }

    @Test
    void atMostThirtyStandHoweverManyAreMadeAtOnce() throws Exception {
        IntStream.range(0, 27).forEach(i -> say(1, "Comment " + i));
        CountDownLatch together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(8)) {
            var made = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> {
                        together.await();
                        return say(2, "At once " + i);
                    }))
                    .toList();
            together.countDown();
            long refused = made.stream()
                    .filter(each -> {
                        try {
                            each.get();
                            return false;
                        } catch (Exception tooMany) {
                            return tooMany.getCause() instanceof CharterProblem.Invalid;
                        }
                    })
                    .count();
            assertThat(refused).isEqualTo(5);
        }
        assertThat(shown(AsOf.NOW)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whoseCommentWasErasedCommentsAgain() {
        say(1, "First");
        ConsultationComment second = say(2, "Second");
        ConsultationComment third = say(3, "Third");
        register.erase(new Subject(CharterStore.COMMENT, second.id()));
        register.erase(new Subject(CharterStore.COMMENT, third.id()));

        assertThat(say(4, "Fourth").number()).isEqualTo(4);
        assertThat(say(5, "Fifth").number()).isEqualTo(5);
        assertThat(shown(AsOf.NOW)).containsExactly("First", "Fourth", "Fifth");
    }

    @Test
    void aTextThatWasErasedIsShownForNoDay() {
        LocalDate first = today();
        later(1);
        versions.consult(SLUG, renamed("Second, better"), today().plusDays(10), null);
        assertThat(versions.find(SLUG, 2, AsOf.endOf(first))).isPresent();
        Entry out = register.entries().stream()
                .filter(entry -> entry.verb().equals("consulted"))
                .findFirst()
                .orElseThrow();

        register.erase(out.number());
        consulted.erased(out);

        assertThat(versions.find(SLUG, 2, AsOf.endOf(first))).isEmpty();
        assertThat(versions.find(SLUG, 2, AsOf.NOW)).isPresent();
    }

    @Test
    void aNewerTextPutOutMeanwhileDoesNotBeginTheConsultationAnew() {
        long began = consultations.began(SLUG).orElseThrow();
        versions.consult(SLUG, renamed("Second, better"), today().plusDays(20), null);
        assertThat(consultations.began(SLUG)).hasValue(began);

        versions.takeIn(SLUG);
        assertThat(consultations.running(SLUG)).isEmpty();
        assertThat(consultations.began(SLUG)).isEmpty();
        versions.consult(SLUG, renamed("Second, again"), today().plusDays(20), null);
        assertThat(consultations.began(SLUG).orElseThrow()).isGreaterThan(began);
    }

    @Test
    void whoPublishesAVersionIsNotTheOnlyOneWhoSawIt() {
        Actor colleague = new Actor(new UserId("colleague"), "Colleague", Set.of(Role.COORDINATOR), Set.of());
        as(COORDINATOR, () -> versions.keep(SLUG, renamed("Mine"), null));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(
                        () -> as(COORDINATOR, () -> versions.bringIntoForce(SLUG, renamed("Mine"), WindowDraft.NONE)));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() ->
                        as(colleague, () -> versions.bringIntoForce(SLUG, renamed("Mine, altered"), WindowDraft.NONE)));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() -> as(
                        COORDINATOR,
                        () -> versions.bringIntoForceAlone(SLUG, renamed("Mine"), WindowDraft.NONE, "In haste")));

        assertThat(as(colleague, () -> versions.bringIntoForce(SLUG, renamed("Mine"), WindowDraft.NONE))
                        .alone())
                .isNull();
    }

    @Test
    void whatAColleagueSaysLastCounts() {
        Actor colleague = new Actor(new UserId("colleague"), "Colleague", Set.of(Role.COORDINATOR), Set.of());
        Actor third = new Actor(new UserId("third"), "Third", Set.of(Role.COORDINATOR), Set.of());
        as(colleague, () -> versions.keep(SLUG, renamed("Agreed"), null));
        as(COORDINATOR, () -> versions.keep(SLUG, renamed("Mine alone"), null));
        as(colleague, () -> versions.takeIn(SLUG));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() -> force(COORDINATOR, "Mine alone", WindowDraft.NONE));

        as(third, () -> versions.keep(SLUG, renamed("Withdrawn"), null));
        as(third, () -> versions.keep(SLUG, renamed("Better"), null));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() -> force(COORDINATOR, "Withdrawn", WindowDraft.NONE));

        assertThat(force(COORDINATOR, "Better", new WindowDraft(30, After.STAYS))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aWindowAfterWhichSignaturesEndIsThatOfTheColleague() {
        Actor colleague = new Actor(new UserId("colleague"), "Colleague", Set.of(Role.COORDINATOR), Set.of());
        WindowDraft agreed = new WindowDraft(180, After.LAPSES);
        as(colleague, () -> versions.keep(SLUG, renamed("Agreed"), null));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() -> force(COORDINATOR, "Agreed", agreed));

        as(colleague, () -> versions.consult(SLUG, renamed("Agreed"), today().plusDays(30), agreed));
        assertThatExceptionOfType(CharterProblem.SecondPerson.class)
                .isThrownBy(() -> force(COORDINATOR, "Agreed", new WindowDraft(1, After.LAPSES)));

        assertThat(force(COORDINATOR, "Agreed", agreed).window())
                .isEqualTo(new ReendorsementWindow(today(), today().plusDays(180), After.LAPSES));
    }

    @Test
    void noWindowIsPublicBeforeTheVersionIsInForce() {
        WindowDraft window = new WindowDraft(180, After.LAPSES);
        versions.consult(SLUG, renamed("Agreed"), today().plusDays(30), window);

        assertThat(versions.next(SLUG).orElseThrow().state().window()).isEqualTo(window);
        assertThat(register.entries())
                .filteredOn(entry -> entry.subject().kind().equals(store.next.kind()))
                .filteredOn(entry -> entry.visibility() == Visibility.PUBLIC)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.payload()).doesNotContain("LAPSES"));
        assertThat(versions.find(SLUG, 2, AsOf.NOW).orElseThrow().text().name().authoritative())
                .isEqualTo("Agreed");
    }

    private Charter force(Actor actor, String name, WindowDraft window) {
        return as(actor, () -> versions.bringIntoForce(SLUG, renamed(name), window));
    }

    @Test
    void theOnlyPersonOfTheSecretariatSaysWhy() {
        alone = true;

        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> as(
                        COORDINATOR, () -> versions.bringIntoForceAlone(SLUG, renamed("Mine"), WindowDraft.NONE, " ")));
        assertThat(as(
                                COORDINATOR,
                                () -> versions.bringIntoForceAlone(
                                        SLUG, renamed("Mine"), WindowDraft.NONE, "The secretariat is one person."))
                        .alone())
                .isEqualTo("The secretariat is one person.");
    }

    @Test
    void aTranslationThatStayedIsThatOfTheVersionItRendered() {
        Charter first = charters.find(SLUG).orElseThrow();
        Charter second = force(SLUG, renamed("Second"), WindowDraft.NONE);
        Charter third = force(
                SLUG,
                new CharterDraft(
                        2,
                        second.name().with(Language.FR, "Troisième").texts(),
                        CharterDraft.of(second).principles()),
                WindowDraft.NONE);

        assertThat(Translations.behind(List.of(first, second), Language.FR)).isEqualTo(Map.of(Translations.NAME, 1));
        assertThat(Translations.behind(List.of(first, second), Language.EN)).isEmpty();
        assertThat(Translations.behind(List.of(first, second, third), Language.FR))
                .isEmpty();
        assertThat(Translations.behind(List.of(first, second, third), Language.AR))
                .isEqualTo(Map.of(Translations.NAME, 1));
        assertThat(first.isSummary()).isTrue();
        assertThat(first.sourceAddress()).contains("https://pariscall.international/");
    }
}
