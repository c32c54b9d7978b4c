package org.accord.contributions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What signatories read of contributions about them, and say to each of them once. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Replies {

    /** The longest reply, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    private final ContributionStore store;
    private final SearchIndex index;
    private final Clock clock;

    Replies(ContributionStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /** What was published to the caller's organisations, the newest first. */
    public Page<ContributionSummary> all(int page, int size) {
        return page(Contribution.State.PUBLISHED, Contribution.State.REPLIED)
                .map(query -> index.find(query.newestBy("since").page(page, size), ContributionSummary.class)
                        .map(SearchIndex.Found::summary))
                .orElseGet(() -> Page.none(size));
    }

    /** What the caller may reply to today, that which ends first at the top. */
    public List<ContributionSummary> open() {
        Actor caller = CurrentActor.get();
        LocalDate today = Days.of(clock.instant());
        List<ContributionSummary> open = page(Contribution.State.PUBLISHED).stream()
                .flatMap(query -> Listed.all(index, query.newestBy("until")))
                .takeWhile(each -> each.awaitsReply(today)) // what ended before is not looked at
                .filter(each -> caller.actsFor(each.signatory()))
                .toList();
        return List.copyOf(open.reversed());
    }

    private static Optional<IndexQuery> page(Contribution.State... states) {
        List<String> own = CurrentActor.get().organisations().stream()
                .map(OrganisationId::value)
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(ContributionStore.all()
                        .where("signatory", own)
                        .where("state", List.of(states).stream().map(Enum::name).toList()));
    }

    /** One that was published to an organisation of the caller. */
    public Optional<Recorded<Contribution>> find(String id) {
        return store.contributions
                .find(id)
                .filter(found -> found.state().isBeforeSignatory()
                        && CurrentActor.get().seesFor(found.state().signatory()));
    }

    /** True while the caller may reply to it. */
    public boolean mayReply(Contribution contribution) {
        return contribution.awaitsReply(Days.of(clock.instant()))
                && CurrentActor.get().actsFor(contribution.signatory());
    }

    /**
     * Replies, once; from then on everyone reads both.
     *
     * @param seen the version the caller saw
     * @param text 1 to 5,000 characters
     * @throws ContributionProblem.NotFound unless it was published to an organisation of the caller
     * @throws ContributionProblem.NotAllowed to those who do not write for it
     * @throws ContributionProblem.NotInState after the last day, and when there is a reply
     * @throws ContributionProblem.Invalid naming {@code text}
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague was faster
     */
    public Contribution reply(String id, long seen, Language language, String text) {
        Contribution now = find(id).map(Recorded::state).orElseThrow(() -> new ContributionProblem.NotFound(id));
        if (!CurrentActor.get().actsFor(now.signatory())) {
            throw new ContributionProblem.NotAllowed(id);
        }
        new FieldCheck().text("text", text, LONGEST_TEXT).orThrow(ContributionProblem.Invalid::new);
        return store.reply(seen, now.reply(new Contribution.Reply(language, text.strip(), Days.of(clock.instant()))));
    }
}
