package org.accord.charters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where charters are kept. */
@Component
class CharterStore {

    static final String COMMENT = "consultation-comment";

    /** How many comments one organisation can ever make on one version, those taken back or erased included. */
    static final int MOST_COMMENTS = 99;

    final Records<Charter> charters;
    final Records<NextVersion> next;
    final Records<ConsultationComment> comments;

    CharterStore(RecordKinds kinds) {
        charters = kinds.of("charter", "charters", Charter.class);
        next = kinds.of("charter-draft", "charter_drafts", NextVersion.class);
        comments = kinds.of(COMMENT, "consultation_comments", ConsultationComment.class);
    }

    /**
     * What an organisation said to a version, in the order in which it did, taken back or not. One look may miss what
     * was recorded during it; all that came before the last one it found is found by a second.
     */
    List<Recorded<ConsultationComment>> commentsOf(String charter, int version, OrganisationId organisation) {
        List<Recorded<ConsultationComment>> found = look(charter, version, organisation);
        if (found.isEmpty() || found.getLast().state().number() == found.size()) {
            return found;
        }
        int last = found.getLast().state().number();
        return look(charter, version, organisation).stream()
                .takeWhile(each -> each.state().number() <= last)
                .toList();
    }

    private List<Recorded<ConsultationComment>> look(String charter, int version, OrganisationId organisation) {
        List<String> ids = IntStream.rangeClosed(1, MOST_COMMENTS)
                .mapToObj(number -> ConsultationComment.id(charter, version, organisation, number))
                .toList();
        return comments.findAll(ids).stream()
                .sorted(Comparator.comparingInt(found -> found.state().number()))
                .toList();
    }

    /**
     * The number of its next comment after those; one that was erased is read no more and keeps its number. One that was
     * made meanwhile is not passed over: whoever records it again is told.
     */
    int nextComment(String charter, int version, OrganisationId organisation, List<ConsultationComment> before) {
        int number = before.isEmpty() ? 1 : before.getLast().number() + 1;
        while (number <= MOST_COMMENTS && isErased(ConsultationComment.id(charter, version, organisation, number))) {
            number++;
        }
        return number;
    }

    private boolean isErased(String comment) {
        List<Revision<ConsultationComment>> history = comments.history(comment);
        return !history.isEmpty() && history.getLast().state().isEmpty();
    }

    Recorded<Charter> required(String slug) {
        return charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
    }

    /** Records the next version of the text, unless it was written from another than the present one. */
    Charter publish(String slug, CharterDraft draft, @Nullable ReendorsementWindow window, @Nullable String alone) {
        Recorded<Charter> now = required(slug);
        if (now.state().version() != draft.seen()) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
        Charter published = draft.after(now.state()).with(window, alone);
        try {
            return charters.record(new NewState<>("published", slug, now.version(), published, Visibility.PUBLIC, null))
                    .state();
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
    }
}
