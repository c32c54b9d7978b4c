package org.accord.contributions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.progress.Impartiality;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Decides by the published rules what comes before a signatory, and never about an organisation of one's own. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Moderation {

    private static final int LONGEST_REASON = 2_000;
    private static final String SIGNATORY = "signatory";

    private final ContributionStore store;
    private final SenderStore senders;
    private final ReplyRules rules;
    private final Impartiality impartiality;
    private final SearchIndex index;
    private final Clock clock;

    Moderation(
            ContributionStore store,
            SenderStore senders,
            ReplyRules rules,
            Impartiality impartiality,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.senders = senders;
        this.rules = rules;
        this.impartiality = impartiality;
        this.index = index;
        this.clock = clock;
    }

    /** Those without a decision, the longest waiting first. */
    public Page<ContributionSummary> waiting(int page, int size) {
        return page(undecided().page(page, size));
    }

    /** Those that were decided, the last change first. */
    public Page<ContributionSummary> decided(int page, int size) {
        return page(ContributionStore.all()
                .where(
                        "state",
                        List.of(
                                Contribution.State.PUBLISHED.name(),
                                Contribution.State.REPLIED.name(),
                                Contribution.State.DECLINED.name()))
                .newestBy("since")
                .page(page, size));
    }

    /** Those without a decision whose signatory the caller has nothing to do with, at most 500. */
    public List<ContributionSummary> openToMe() {
        Predicate<OrganisationId> barred = barred();
        Map<OrganisationId, Boolean> known = new HashMap<>();
        return page(undecided().page(0, IndexQuery.LARGEST_PAGE)).items().stream()
                .filter(each -> !known.computeIfAbsent(each.signatory(), barred::test))
                .toList();
    }

    /** Those whose days to reply passed in silence, with their last day on one of these days. */
    public List<ContributionSummary> silent(LocalDate from, LocalDate to) {
        List<ContributionSummary> silent = new ArrayList<>();
        index.each(
                ContributionStore.all().where("state", Contribution.State.PUBLISHED.name()),
                ContributionSummary.class,
                found -> {
                    LocalDate until = found.summary().replyUntil();
                    if (until != null && !until.isBefore(from) && !until.isAfter(to)) {
                        silent.add(found.summary());
                    }
                });
        return silent;
    }

    /** How many of those without a decision are of signatories that the caller has nothing to do with. */
    public long countOpenToMe() {
        Predicate<OrganisationId> barred = barred();
        return index.countBy(undecided(), SIGNATORY).entrySet().stream()
                .filter(each -> !barred.test(new OrganisationId(each.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static IndexQuery undecided() {
        return ContributionStore.all()
                .where("state", Contribution.State.SUBMITTED.name())
                .sortedBy("since");
    }

    private Page<ContributionSummary> page(IndexQuery query) {
        return index.find(query, ContributionSummary.class).map(SearchIndex.Found::summary);
    }

    /**
     * One of them, whatever became of it.
     *
     * @throws ContributionProblem.NotFound when there is none
     */
    public Recorded<Contribution> find(String id) {
        return store.get(id);
    }

    /** True when the caller has to do with the signatory, or with whoever added it, and so keeps out of it. */
    public boolean isBarred(String id) {
        return isBarredFrom(store.get(id).state().signatory())
                || senders.find(id)
                        .filter(sender -> isBarredFrom(sender.organisation()))
                        .isPresent();
    }

    /**
     * Who added it.
     *
     * @throws ContributionProblem.Partial for whoever has to keep out of it
     */
    public Optional<Sender> sender(String id) {
        requireImpartial(id);
        return senders.find(id);
    }

    /**
     * Publishes it to the signatory, which may reply until the charter's days are over; then everyone reads it.
     *
     * @param seen the version the caller saw
     * @throws ContributionProblem.Partial for whoever has to keep out of it
     * @throws ContributionProblem.NotInState when it was decided
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague was faster
     */
    public Contribution publish(String id, long seen) {
        requireImpartial(id);
        Contribution now = store.get(id).state();
        LocalDate until =
                Days.of(clock.instant()).plusDays(rules.now(now.charter()).replyDays());
        return store.publish(seen, now.publish(until));
    }

    /**
     * Declines it; whoever added it reads the rule and the reason, and nobody else does.
     *
     * @param seen the version the caller saw
     * @throws ContributionProblem.Invalid naming {@code reason}
     */
    public Contribution decline(String id, long seen, ContributionRule rule, String reason) {
        requireImpartial(id);
        new FieldCheck().text("reason", reason, LONGEST_REASON).orThrow(ContributionProblem.Invalid::new);
        Contribution.Refusal refusal = new Contribution.Refusal(rule, reason.strip());
        return store.decline(seen, store.get(id).state().decline(refusal));
    }

    private void requireImpartial(String id) {
        if (isBarred(id)) {
            throw new ContributionProblem.Partial(id);
        }
    }

    private boolean isBarredFrom(OrganisationId organisation) {
        return barred().test(organisation);
    }

    private Predicate<OrganisationId> barred() {
        return impartiality.barredFrom(CurrentActor.get().user());
    }
}
