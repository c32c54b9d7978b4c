package org.accord.charters;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.accord.charters.ConsultationComment.Words;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Comments of signatories on a version that is out for consultation, and the answers of the secretariat. Both are public
 * at once.
 *
 * @see "decision 0041"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Comments {

    /** How many of one organisation may stand on one version. */
    public static final int MOST_STANDING = 30;

    private static final int MOST_TRIES = 10;

    private final CharterStore store;
    private final Consultations consultations;
    private final ConsultationVoices voices;
    private final SearchIndex index;
    private final Clock clock;

    Comments(
            CharterStore store,
            Consultations consultations,
            ConsultationVoices voices,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.consultations = consultations;
        this.voices = voices;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Comments on behalf of a signatory. Saying the same twice is saying it once.
     *
     * @throws CharterProblem.NotAllowed to anyone but those who write for the organisation, and when its signature does
     *     not stand
     * @throws CharterProblem.NotConsulted when this version is not out for consultation, or its last day is over
     * @throws CharterProblem.Invalid naming {@code principle} or {@code text}; the latter also for one comment too many
     */
    public ConsultationComment comment(String charter, int version, OrganisationId organisation, CommentDraft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commentOnce(charter, version, organisation, draft);
            } catch (RegisterProblem.ChangedMeanwhile faster) {
                if (attempt == MOST_TRIES) {
                    throw faster;
                }
            }
        }
    }

    private ConsultationComment commentOnce(
            String charter, int version, OrganisationId organisation, CommentDraft draft) {
        Open open = open(charter, version, organisation);
        draft.check(open.text());
        List<ConsultationComment> before = store.commentsOf(charter, version, organisation).stream()
                .map(Recorded::state)
                .toList();
        return before.stream().filter(each -> each.says(draft)).findFirst().orElseGet(() -> {
            long standing = before.stream().filter(ConsultationComment::stands).count();
            int number = store.nextComment(charter, version, organisation, before);
            new FieldCheck()
                    .that("text", standing < MOST_STANDING && number <= CharterStore.MOST_COMMENTS, "voices.tooMany")
                    .orThrow(CharterProblem.Invalid::new);
            return record(
                    "commented",
                    0,
                    ConsultationComment.of(open.text(), open.voice(), number, draft, clock.instant()),
                    organisation);
        });
    }

    /**
     * Puts other words in the place of a comment; an answer to the former ones leaves with them. Else as {@link #comment}.
     *
     * @param seen the version of the comment that the caller saw
     * @throws CharterProblem.NoComment when there is none, or it was taken back
     * @throws RegisterProblem.ChangedMeanwhile when it was answered, replaced or taken back first
     */
    public ConsultationComment replace(
            String charter, int version, OrganisationId organisation, int number, long seen, CommentDraft draft) {
        Open open = open(charter, version, organisation);
        draft.check(open.text());
        ConsultationComment now = standing(ConsultationComment.id(charter, version, organisation, number));
        return now.says(draft)
                ? now
                : record("commentReplaced", seen, now.replace(draft, clock.instant()), organisation);
    }

    /** Takes a comment off the page, with its answer. Else as {@link #replace}. */
    public ConsultationComment takeBack(
            String charter, int version, OrganisationId organisation, int number, long seen) {
        open(charter, version, organisation);
        ConsultationComment now = standing(ConsultationComment.id(charter, version, organisation, number));
        return record("commentTakenBack", seen, now.takeBack(), organisation);
    }

    /**
     * Comments of an organisation that stand, and those the secretariat removed, in the order in which they were made.
     *
     * @throws CharterProblem.NotAllowed to anyone but its members
     */
    public List<Recorded<ConsultationComment>> of(String charter, int version, OrganisationId organisation) {
        if (!CurrentActor.get().seesFor(organisation)) {
            throw new CharterProblem.NotAllowed(organisation.value());
        }
        return store.commentsOf(charter, version, organisation).stream()
                .filter(each -> each.state().stands() || each.state().removal() != null)
                .toList();
    }

    /** Those without an answer, on versions that no later one took the place of; the longest waiting first. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Page<ConsultationComment> waiting(int page, int size) {
        List<String> versions;
        try (Stream<Recorded<Charter>> all = store.charters.all()) {
            versions = all.map(Recorded::state)
                    .flatMap(charter -> Stream.of(charter.version(), charter.version() + 1)
                            .map(version -> NextVersion.id(charter.slug(), version)))
                    .toList();
        }
        if (versions.isEmpty()) {
            return Page.none(size);
        }
        IndexQuery query = IndexQuery.of(CharterStore.COMMENT)
                .where("version", versions)
                .where("answered", "false")
                .sortedBy("since")
                .page(page, size);
        return index.find(query, ConsultationComment.class).map(SearchIndex.Found::summary);
    }

    /**
     * One comment, to be answered.
     *
     * @throws CharterProblem.NoComment when there is none, or it was taken back
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public Recorded<ConsultationComment> find(String id) {
        return store.comments
                .find(id)
                .filter(found -> found.state().stands())
                .orElseThrow(() -> new CharterProblem.NoComment(id));
    }

    /**
     * Answers a comment, or puts another answer in the place of the former one.
     *
     * @param seen the version of the comment that the caller saw
     * @param text 1 to 5,000 characters
     * @throws CharterProblem.Invalid naming the field {@code text}
     * @throws CharterProblem.Superseded when a later version took the place of the one commented on
     * @throws CharterProblem.NoComment when there is none, or it was taken back
     * @throws RegisterProblem.ChangedMeanwhile when it was answered, replaced or taken back first
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public ConsultationComment answer(String id, long seen, Language language, String text) {
        new FieldCheck().text("text", text, CommentDraft.LONGEST_TEXT).orThrow(CharterProblem.Invalid::new);
        ConsultationComment now = standing(id);
        if (now.version() < store.required(now.charter()).state().version()) {
            throw new CharterProblem.Superseded(now.charter(), now.version());
        }
        Words answer = new Words(language, text.strip(), clock.instant());
        return record("commentAnswered", seen, now.answer(answer), null);
    }

    /** A text that may be commented on, and by whom. */
    private record Open(Charter text, Voice voice) {}

    private Open open(String charter, int version, OrganisationId organisation) {
        if (!CurrentActor.get().actsFor(organisation)) {
            throw new CharterProblem.NotAllowed(organisation.value());
        }
        Charter text = consultations
                .running(charter)
                .map(Consultations.Running::text)
                .filter(out -> out.version() == version)
                .orElseThrow(() -> new CharterProblem.NotConsulted(charter));
        Voice voice = voices.voice(charter, organisation)
                .orElseThrow(() -> new CharterProblem.NotAllowed(organisation.value()));
        return new Open(text, voice);
    }

    private ConsultationComment standing(String id) {
        return store.comments
                .find(id)
                .map(Recorded::state)
                .filter(ConsultationComment::stands)
                .orElseThrow(() -> new CharterProblem.NoComment(id));
    }

    private ConsultationComment record(
            String verb, long after, ConsultationComment next, @Nullable OrganisationId onBehalfOf) {
        return store.comments
                .record(new NewState<>(verb, next.id(), after, next, Visibility.PUBLIC, onBehalfOf))
                .state();
    }
}
