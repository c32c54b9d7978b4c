package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.accord.PortalTest;
import org.accord.commitments.Commitment;
import org.accord.progress.ProgressReport.State;
import org.accord.progress.SharedDraft.Choice;
import org.accord.progress.SharedDraft.Taking;
import org.accord.progress.SharedDraft.Typed;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever two or three editors do to one report, in any order and over any old state: every word is in the draft, in the
 * history or beside its field for a choice, unless somebody who saw it chose another; nothing is sent that whoever sends it
 * was not shown; and a report goes no way that it may not go.
 */
@PortalTest
class SharedDraftPropertyTests {

    private static final int ROUNDS = 10_000;
    private static final int ROUNDS_STORED = 40;
    private static final int STEPS = 25;
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<String> FIELDS = List.of("narrative", "obstacles", "answer");

    /** What may follow each state. */
    private static final Map<Optional<State>, Set<State>> WAYS = Map.of(
            Optional.empty(), Set.of(State.SUBMITTED),
            Optional.of(State.SUBMITTED), Set.of(State.RETURNED, State.ACCEPTED),
            Optional.of(State.RETURNED), Set.of(State.SUBMITTED),
            Optional.of(State.ACCEPTED), Set.of());

    @Autowired
    private SharedDraftStore store;

    /** Where drafts are, in memory or in the database. */
    private interface Drafts {
        Optional<SharedDraft> find(String report);

        void begin(SharedDraft draft);

        Optional<SharedDraft> change(String report, UnaryOperator<SharedDraft> change);

        void drop(SharedDraft draft);
    }

    private static final class InMemory implements Drafts {
        private final Map<String, SharedDraft> drafts = new TreeMap<>();

        @Override
        public Optional<SharedDraft> find(String report) {
            return Optional.ofNullable(drafts.get(report));
        }

        @Override
        public void begin(SharedDraft draft) {
            drafts.putIfAbsent(draft.report(), draft);
        }

        @Override
        public Optional<SharedDraft> change(String report, UnaryOperator<SharedDraft> change) {
            return Optional.ofNullable(drafts.computeIfPresent(report, (same, draft) -> change.apply(draft)));
        }

        @Override
        public void drop(SharedDraft draft) {
            drafts.remove(draft.report());
        }
    }

    private final class Stored implements Drafts {
        @Override
        public Optional<SharedDraft> find(String report) {
            return store.find(report);
        }

        @Override
        public void begin(SharedDraft draft) {
            store.begin(draft);
        }

        @Override
        public Optional<SharedDraft> change(String report, UnaryOperator<SharedDraft> change) {
            return store.change(report, change);
        }

        @Override
        public void drop(SharedDraft draft) {
            assertThat(store.drop(draft)).isTrue();
        }
    }

    /** What somebody has on the screen, as old as it may be. */
    private static final class Form {
        private final String id = UUID.randomUUID().toString();
        private final UserId user = UserId.random();
        private final Map<String, String> shown = new TreeMap<>();
        private final Map<String, Long> base = new TreeMap<>();
        private long round = -1;
        private @Nullable SharedDraft previewed;
    }

    /** One report, its editors, and the plain account of what must be there. */
    private static final class Play {
        private final Random random;
        private final Drafts drafts;
        private final String report = "play." + UUID.randomUUID();
        private final List<Form> forms = new ArrayList<>();
        private final List<ProgressReport> history = new ArrayList<>();
        private final Set<String> words = new HashSet<>();
        private int sent;
        private int conflicts;
        private int changedSince;

        Play(long seed, Drafts drafts) {
            this.random = new Random(seed);
            this.drafts = drafts;
            int editors = 2 + random.nextInt(2);
            for (int i = 0; i < editors; i++) {
                forms.add(new Form());
            }
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                Form form = forms.get(random.nextInt(forms.size()));
                switch (random.nextInt(15)) {
                    case 0, 1, 2, 3, 4 -> type(form);
                    case 5, 6 -> see(form);
                    case 7, 8 -> choose(form);
                    case 9, 10 -> submit(form);
                    case 11, 12 -> decide();
                    case 13 -> preview(form);
                    default -> submitAtOnce();
                }
                nothingIsLost(step);
            }
        }

        private Optional<State> state() {
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(history.getLast().state());
        }

        /** As the service opens a form: in memory the version of a report is how many records there are. */
        private void see(Form form) {
            if (state().filter(state -> state != State.RETURNED).isPresent()) {
                return;
            }
            Map<String, String> base = history.isEmpty()
                    ? ReportFields.of(ProgressDraft.after(Optional.empty(), Language.EN))
                    : ReportFields.of(ProgressDraft.of(history.getLast()));
            long round = history.size();
            drafts.begin(SharedDraft.begun(report, round, base));
            SharedDraft now = drafts.change(report, draft -> draft.round() < round ? draft.next(round, base) : draft)
                    .orElseThrow();
            form.round = now.round();
            form.previewed = null;
            now.fields().forEach((name, text) -> {
                form.shown.put(name, text.text());
                form.base.put(name, text.version());
            });
        }

        /** Puts a new word behind what is on the screen, which is as old as the form is. */
        private void type(Form form) {
            if (form.round < 0) {
                see(form);
            }
            if (form.round < 0) {
                return;
            }
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            String word = "w" + words.size();
            words.add(word);
            String before = form.shown.getOrDefault(field, "");
            String text = (before + " " + word).strip();
            form.shown.put(field, text);
            if (drafts.find(report).isEmpty()) {
                drafts.begin(SharedDraft.begun(
                        report, history.size(), ReportFields.of(ProgressDraft.of(history.getLast()))));
            }
            Typed typed = new Typed(form.id, form.round, field, form.base.getOrDefault(field, 0L), before, text);
            SharedDraft now = drafts.change(report, draft -> draft.typed(typed, form.user, NOON))
                    .orElseThrow();
            if (now.field(field).says(text)) {
                form.base.put(field, now.field(field).version());
            } else {
                conflicts++;
            }
        }

        /** Keeps, takes, puts both in: what was seen and not chosen may go. */
        private void choose(Form form) {
            drafts.find(report)
                    .ifPresent(seen -> seen.undecided().stream()
                            .sorted()
                            .findFirst()
                            .ifPresent(name -> {
                                SharedText field = seen.field(name);
                                Rival rival = field.rivals().getFirst();
                                String text = switch (random.nextInt(3)) {
                                    case 0 -> field.text();
                                    case 1 -> rival.text();
                                    default -> field.text() + " " + rival.text();
                                };
                                long version = random.nextInt(5) == 0 ? field.version() + 1 : field.version();
                                Choice choice = new Choice(name, version, rival.id(), rival.text(), text);
                                boolean counts = seen.isUpToDate(choice, NOON);
                                assertThat(counts).isEqualTo(version == field.version() && seen.taken() == null);
                                drafts.change(report, draft -> draft.chosen(choice, form.user, NOON));
                                if (counts) {
                                    words.removeAll(unchosen(field.text() + " " + rival.text(), text));
                                }
                            }));
        }

        private static Set<String> unchosen(String seen, String chosen) {
            Set<String> gone = new HashSet<>(List.of(seen.split("\\s+")));
            gone.removeAll(List.of(chosen.split("\\s+")));
            return gone;
        }

        private void preview(Form form) {
            if (form.round >= 0) {
                form.previewed = drafts.find(report)
                        .filter(draft -> draft.round() == form.round)
                        .orElse(null);
            }
        }

        /** Now and then of a preview that was opened long ago. */
        private void submit(Form form) {
            if (random.nextBoolean()) {
                see(form);
            }
            if (form.previewed == null || random.nextBoolean()) {
                preview(form);
            }
            Taking act = new Taking(form.user, NOON, UUID.randomUUID().toString());
            if (take(form, act)) {
                send();
            }
        }

        /** Two press the button before one of them is done; somebody types meanwhile. */
        private void submitAtOnce() {
            Form first = forms.get(0);
            Form second = forms.get(1);
            preview(first);
            preview(second);
            boolean one =
                    take(first, new Taking(first.user, NOON, UUID.randomUUID().toString()));
            boolean two =
                    take(second, new Taking(second.user, NOON, UUID.randomUUID().toString()));
            assertThat(one && two).as("both send").isFalse();
            if (!one && !two) {
                return;
            }
            type(forms.getLast());
            if (random.nextInt(4) == 0) {
                drafts.change(report, SharedDraft::give);
            } else {
                send();
            }
        }

        /** Whatever is taken to be sent is what the person saw; what is another by now is refused. */
        private boolean take(Form form, Taking act) {
            SharedDraft shown = form.previewed;
            if (shown == null) {
                return false;
            }
            Optional<SharedDraft> now = drafts.change(report, draft -> draft.take(shown.seen(), act));
            boolean taken = now.filter(draft -> act.equals(draft.taken())).isPresent();
            boolean same =
                    now.filter(draft -> draft.texts().equals(shown.texts())).isPresent();
            assertThat(same || !taken).as("sent what was not shown").isTrue();
            changedSince += same ? 0 : 1;
            return taken;
        }

        private void send() {
            ProgressDraft draft =
                    ReportFields.draft(drafts.find(report).orElseThrow().texts());
            Optional<State> before = state();
            try {
                record(
                        before,
                        before.isEmpty() ? first(draft) : history.getLast().resubmit(draft));
                sent++;
            } catch (ProgressProblem.NotInState refused) {
                assertThat(before).isNotEqualTo(Optional.of(State.RETURNED));
                drafts.change(report, SharedDraft::give);
                return;
            }
            Map<String, String> said = ReportFields.of(ProgressDraft.of(history.getLast()));
            drafts.change(report, rest -> rest.next(history.size(), said))
                    .filter(rest -> rest.undecided().isEmpty())
                    .ifPresent(drafts::drop);
        }

        private ProgressReport first(ProgressDraft draft) {
            return new ProgressReport(
                    report,
                    "play",
                    "charter",
                    "commitment",
                    "Title",
                    new Commitment.Lead(
                            new OrganisationId("o"),
                            "o",
                            LocalisedText.of(Language.EN, "O"),
                            OrganisationType.STATE,
                            new CountryCode("JO")),
                    draft.language(),
                    draft.narrative(),
                    draft.obstacles(),
                    draft.milestones(),
                    List.of(),
                    draft.evidence(),
                    State.SUBMITTED,
                    NOON,
                    List.of(),
                    draft.answer(),
                    null,
                    "");
        }

        /** The secretariat returns or accepts, whether or not it may now. */
        private void decide() {
            Optional<State> before = state();
            if (before.isEmpty()) {
                return;
            }
            ProgressReport now = history.getLast();
            try {
                record(
                        before,
                        random.nextInt(6) > 0
                                ? now.returnWith(List.of(new Question("narrative", "How?", NOON)))
                                : now.accept(new Verdict(
                                        Rating.LIMITED,
                                        "So it is.",
                                        now.questions().stream()
                                                .map(asked -> "Seen.")
                                                .toList())));
            } catch (ProgressProblem.NotInState refused) {
                assertThat(before).isNotEqualTo(Optional.of(State.SUBMITTED));
            }
        }

        private void record(Optional<State> before, ProgressReport next) {
            assertThat(WAYS.getOrDefault(before, Set.of())).contains(next.state());
            history.add(next);
        }

        private void nothingIsLost(int step) {
            Set<String> there = new HashSet<>();
            drafts.find(report)
                    .ifPresent(draft -> draft.fields().values().forEach(field -> {
                        there.addAll(List.of(field.text().split("\\s+")));
                        field.rivals()
                                .forEach(rival ->
                                        there.addAll(List.of(rival.text().split("\\s+"))));
                    }));
            history.forEach(report -> ReportFields.of(ProgressDraft.of(report))
                    .values()
                    .forEach(text -> there.addAll(List.of(text.split("\\s+")))));
            assertThat(there).as("step %d", step).containsAll(words);
        }
    }

    @Test
    void noWordIsLostAndNoForbiddenWayIsGoneInTenThousandInterleavings() {
        int sent = 0;
        int resent = 0;
        int conflicts = 0;
        int changedSince = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Play play = new Play(seed, new InMemory());
            play.run();
            sent += play.sent;
            resent += Math.max(0, play.sent - 1);
            conflicts += play.conflicts;
            changedSince += play.changedSince;
        }
        assertThat(sent).isGreaterThan(ROUNDS / 2);
        assertThat(resent).isGreaterThan(ROUNDS / 20);
        assertThat(conflicts).isGreaterThan(ROUNDS);
        assertThat(changedSince).isGreaterThan(ROUNDS / 20);
    }

    @Test
    void theSameHoldsInTheDatabase() {
        int sent = 0;
        for (int seed = 0; seed < ROUNDS_STORED; seed++) {
            Play play = new Play(seed, new Stored());
            play.run();
            sent += play.sent;
        }
        assertThat(sent).isGreaterThan(ROUNDS_STORED / 2);
    }
}
