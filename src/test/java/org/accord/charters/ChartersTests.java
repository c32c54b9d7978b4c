package org.accord.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.charters.Charter.Signing;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.register.Entry;
import org.accord.register.InMemoryRecordKinds;
import org.accord.register.RegisterListener;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartersTests {

    private static final String SLUG = Charters.PARIS_CALL;

    private final InMemoryRecordKinds kinds = new InMemoryRecordKinds();
    private final CharterStore store = new CharterStore(kinds);
    private final KnownCharters known = new KnownCharters(store);
    private final Charters charters = new Charters(store, known, Clock.systemUTC());

    @BeforeEach
    void aCharter() {
        charters.open(CharterCatalogue.parisCall());
    }

    private CharterDraft draft() {
        return CharterDraft.of(charters.find(SLUG).orElseThrow());
    }

    private static Map<Language, String> inAll(String text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text + " " + language.tag());
        }
        return texts;
    }

    private static CharterDraft renamed(CharterDraft draft, Map<Language, String> name) {
        return new CharterDraft(draft.seen(), name, draft.principles());
    }

    private static CharterDraft with(CharterDraft draft, List<PrincipleDraft> principles) {
        return new CharterDraft(draft.seen(), draft.name(), principles);
    }

    @Test
    void aNewVersionIsAnActAndTheOldOneStaysInTheHistory() {
        List<PrincipleDraft> more = new ArrayList<>(draft().principles());
        more.add(new PrincipleDraft(inAll("Title"), inAll("Summary"), List.of("a")));

        Charter published = charters.publish(SLUG, with(draft(), more));

        assertThat(published.version()).isEqualTo(2);
        assertThat(published.principles().getLast().number()).isEqualTo(more.size());
        assertThat(charters.history(SLUG)).extracting(Revision::verb).containsExactly("opened", "published");
        assertThat(charters.history(SLUG).getFirst().state()).hasValue(CharterCatalogue.parisCall());
    }

    @Test
    void whatIsTheSameIsNoVersion() {
        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> charters.publish(SLUG, draft()))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("principles"));
    }

    @Test
    void aPrincipleThatCommitmentsPointAtStays() {
        CharterDraft fewer = with(
                draft(), draft().principles().subList(1, draft().principles().size()));

        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> charters.publish(SLUG, fewer))
                .satisfies(
                        problem -> assertThat(problem.faults()).containsEntry("principles", "charters.principleGone"));
    }

    @Test
    void everyLanguageIsNeededAndNamed() {
        Map<Language, String> name = inAll("Call");
        name.remove(Language.AR);
        name.put(Language.ZH, " ");

        assertThatExceptionOfType(CharterProblem.Invalid.class)
                .isThrownBy(() -> charters.preview(SLUG, renamed(draft(), name)))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("name.ar", "name.zh"));
    }

    @Test
    void whoWroteFromAnOlderVersionIsToldSo() {
        CharterDraft mine = renamed(draft(), inAll("Mine"));
        charters.publish(SLUG, renamed(draft(), inAll("Theirs")));

        assertThatExceptionOfType(CharterProblem.ChangedMeanwhile.class).isThrownBy(() -> charters.publish(SLUG, mine));
        assertThat(charters.find(SLUG).orElseThrow().name().in(Language.EN)).isEqualTo("Theirs en");
    }

    @Test
    void ofManyWhoPublishAtOnceOneIsFirst() throws Exception {
        CharterDraft draft = renamed(draft(), inAll("Together"));
        Callable<Boolean> publish = () -> {
            try {
                charters.publish(SLUG, draft);
                return true;
            } catch (CharterProblem.ChangedMeanwhile late) {
                return false;
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Boolean> ends = threads.invokeAll(Collections.nCopies(8, publish)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ends).containsOnlyOnce(true);
        }
        assertThat(charters.find(SLUG).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void signingIsClosedAndOpenedAgainAndNeitherTwice() {
        assertThat(charters.signing(SLUG, Signing.CLOSED).isOpen()).isFalse();
        assertThatExceptionOfType(CharterProblem.NotInState.class)
                .isThrownBy(() -> charters.signing(SLUG, Signing.CLOSED));

        charters.publish(SLUG, renamed(draft(), inAll("While closed")));
        assertThat(charters.find(SLUG).orElseThrow().isOpen()).isFalse();

        assertThat(charters.signing(SLUG, Signing.OPEN).isOpen()).isTrue();
    }

    @Test
    void whatIsHeldInMemoryIsNewAfterEveryActAndTheOldOnesOnTheirDays() {
        known.follow();
        kinds.follow(listener());
        Instant opened = charters.history(SLUG).getFirst().at();
        assertThat(charters.all(AsOf.NOW)).containsExactly(CharterCatalogue.parisCall());

        Charter published = charters.publish(SLUG, renamed(draft(), inAll("Anew")));
        assertThat(charters.all(AsOf.NOW)).containsExactly(published);
        Charter other = new Charter("another", 1, published.name(), published.adopted(), "", published.principles());
        charters.open(other);

        assertThat(charters.all(AsOf.NOW)).containsExactly(published, other);
        assertThat(charters.slugs(AsOf.NOW)).containsExactly(SLUG, "another");
        assertThat(charters.all(new AsOf(opened))).containsAnyOf(CharterCatalogue.parisCall(), published);
        assertThat(charters.all(new AsOf(opened.minusNanos(1)))).isEmpty();
    }

    @Test
    void nothingIsHeldInMemoryOfACollectionThatIsBehindTheRegister() {
        known.follow();
        known.taken(entry(2));
        charters.all(AsOf.NOW);

        Charter published = charters.publish(SLUG, renamed(draft(), inAll("Anew")));

        assertThat(charters.all(AsOf.NOW)).containsExactly(published);
    }

    private RegisterListener listener() {
        return new RegisterListener() {
            @Override
            public void recorded(Entry entry) {
                known.taken(entry);
            }

            @Override
            public long followedUpTo() {
                return 0;
            }
        };
    }

    private static Entry entry(long version) {
        return new Entry(
                1,
                "act",
                Instant.EPOCH,
                UserId.SYSTEM,
                null,
                new Subject("charter", SLUG),
                version,
                "published",
                Visibility.PUBLIC,
                false,
                "",
                null,
                null);
    }
}
