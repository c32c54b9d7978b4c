package org.accord.contributions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Evidence;
import org.accord.progress.EvidenceFile;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.Role;
import org.accord.signatories.Organisation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What civil society and academia add to the claims of signatories; and what of it everyone reads.
 *
 * @see "decision 0047"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Contributions {

    /** How many of one person may wait for a decision. */
    public static final int MOST_WAITING = 20;

    private static final int LOOK_UP = 1_000;

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "text/csv", ".csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final ContributionStore store;
    private final SenderStore senders;
    private final Contributors contributors;
    private final Claims claims;
    private final Commitments commitments;
    private final Evidence evidence;
    private final SearchIndex index;
    private final Clock clock;

    Contributions(
            ContributionStore store,
            SenderStore senders,
            Contributors contributors,
            Claims claims,
            Commitments commitments,
            Evidence evidence,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.senders = senders;
        this.contributors = contributors;
        this.claims = claims;
        this.commitments = commitments;
        this.evidence = evidence;
        this.index = index;
        this.clock = clock;
    }

    /** Organisations for which the caller may contribute now. */
    public List<Organisation> eligible() {
        Actor caller = CurrentActor.get();
        return caller.organisations().stream()
                .filter(caller::actsFor)
                .sorted(Comparator.comparing(OrganisationId::value))
                .flatMap(organisation -> contributors.find(organisation).stream())
                .toList();
    }

    /**
     * What may be contributed to: a public commitment and each accepted report on it, as a whole and part by part.
     *
     * @throws ContributionProblem.NotFound when nobody but its signatory may read the commitment
     */
    public List<Claim> claims(String commitment) {
        return claims.of(open(commitment));
    }

    /**
     * Hands evidence in. The register does not tell who did.
     *
     * @throws ContributionProblem.NotAllowed when the caller does not write for the organisation, or it may not contribute
     * @throws ContributionProblem.Invalid naming every field that is wrong
     * @throws ContributionProblem.NotFound when there is no such public commitment
     */
    public Contribution submit(ContributionDraft draft) {
        Stance stance = draft.checked();
        OrganisationId organisation = new OrganisationId(draft.organisation());
        if (!CurrentActor.get().actsFor(organisation)
                || contributors.find(organisation).isEmpty()) {
            throw new ContributionProblem.NotAllowed(draft.organisation());
        }
        Commitment commitment = open(draft.commitment());
        Optional<Claim> claim = claims.of(commitment).stream()
                .filter(each -> each.key().equals(draft.claim()))
                .findFirst();
        new FieldCheck()
                .that("commitment", !commitment.organisation().id().equals(organisation), "contributions.own")
                .that("claim", claim.isPresent(), "required")
                .that("text", own(Contribution.State.SUBMITTED) < MOST_WAITING, "contributions.tooMany")
                .that("evidence", areReceived(draft.files()), "fileGone")
                .orThrow(ContributionProblem.Invalid::new);
        return submit(first(draft, stance, commitment, claim.orElse(Claim.WHOLE)), organisation);
    }

    /** Files of another organisation, and none that nobody sent, are handed in by nobody. */
    private boolean areReceived(List<EvidenceFile> files) {
        Set<OrganisationId> own = CurrentActor.get().writing();
        return CurrentActor.callAs(Actor.SYSTEM, () -> files.stream().allMatch(file -> evidence.isReceived(file, own)));
    }

    private Contribution submit(Contribution first, OrganisationId organisation) {
        Sender sender = new Sender(CurrentActor.get().user(), organisation);
        if (!senders.note(first.id(), sender).user().equals(sender.user())) {
            throw new ContributionProblem.NotAllowed(first.id());
        }
        try {
            return store.submit(first);
        } catch (RegisterProblem.ChangedMeanwhile sentTwice) {
            return store.get(first.id()).state();
        }
    }

    private Contribution first(ContributionDraft draft, Stance stance, Commitment commitment, Claim claim) {
        return new Contribution(
                draft.id(),
                commitment.id(),
                commitment.title(),
                commitment.charter(),
                commitment.organisation().id(),
                commitment.organisation().name(),
                claim,
                stance,
                draft.language(),
                draft.text().strip(),
                draft.links(),
                unnamed(draft.files()),
                Days.of(clock.instant()),
                Contribution.State.SUBMITTED,
                null,
                null,
                null);
    }

    /** The name of a file often holds that of its writer. */
    private static List<EvidenceFile> unnamed(List<EvidenceFile> files) {
        List<EvidenceFile> unnamed = new ArrayList<>();
        for (EvidenceFile file : files) {
            String name = "evidence-" + (unnamed.size() + 1) + ENDINGS.getOrDefault(file.mediaType(), ".txt");
            unnamed.add(file.named(name));
        }
        return unnamed;
    }

    private long own(Contribution.State state) {
        return own().stream().filter(each -> each.state().state() == state).count();
    }

    /** What the caller added, the newest first. */
    public List<Recorded<Contribution>> own() {
        List<String> ids = senders.of(CurrentActor.get().user());
        return Stream.iterate(0, from -> from < ids.size(), from -> from + LOOK_UP)
                .flatMap(from ->
                        store.contributions.findAll(ids.subList(from, Math.min(ids.size(), from + LOOK_UP))).stream())
                .sorted(Comparator.<Recorded<Contribution>, LocalDate>comparing(
                                each -> each.state().submittedOn())
                        .reversed()
                        .thenComparing(Recorded::id))
                .toList();
    }

    /** One that the caller added; empty for any other. */
    public Optional<Recorded<Contribution>> findOwn(String id) {
        return senders.find(id)
                .filter(sender -> sender.user().equals(CurrentActor.get().user()))
                .flatMap(sender -> store.contributions.find(id));
    }

    /** One page of what everyone reads about a commitment as of a moment, the newest first. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<Recorded<Contribution>> printed(String commitment, AsOf asOf, int page, int size) {
        Page<String> wanted = Page.of(printed(commitment, asOf), page, size);
        Map<String, Recorded<Contribution>> read =
                read(wanted.items(), asOf).collect(Collectors.toMap(Recorded::id, Function.identity()));
        List<Recorded<Contribution>> inOrder = wanted.items().stream()
                .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                .toList();
        return new Page<>(inOrder, page, size, wanted.total());
    }

    /** Ids of all that are printed: what waits for a reply is left out before anything is cut off. */
    private List<String> printed(String commitment, AsOf asOf) {
        LocalDate day = asOf.day(clock);
        IndexQuery query = ContributionStore.all()
                .where("commitment", commitment)
                .where("state", List.of(Contribution.State.PUBLISHED.name(), Contribution.State.REPLIED.name()))
                .asOf(asOf)
                .newestBy("since");
        return Listed.all(index, query)
                .filter(found -> found.isPrinted(day))
                .map(ContributionSummary::id)
                .toList();
    }

    private Stream<Recorded<Contribution>> read(List<String> ids, AsOf asOf) {
        return asOf.isNow()
                ? store.contributions.findAll(ids).stream()
                : ids.stream().flatMap(id -> store.contributions.asOf(id, asOf).stream());
    }

    /** A file, when the caller may read the contribution it belongs to. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Evidence.Content> file(String contribution, String file) {
        return store.contributions
                .find(contribution)
                .map(Recorded::state)
                .filter(this::mayRead)
                .flatMap(found -> found.files().stream()
                        .filter(each -> each.id().equals(file))
                        .findFirst())
                .map(found ->
                        new Evidence.Content(found, CurrentActor.callAs(Actor.SYSTEM, () -> evidence.bytes(found))));
    }

    private boolean mayRead(Contribution contribution) {
        Actor caller = CurrentActor.get();
        return contribution.isPrinted(Days.of(clock.instant()))
                || caller.isSecretariat() && !caller.is(Role.SUSPENDED)
                || contribution.isBeforeSignatory() && caller.seesFor(contribution.signatory())
                || senders.find(contribution.id())
                        .filter(sender -> sender.user().equals(caller.user()))
                        .isPresent();
    }

    private Commitment open(String id) {
        return commitments
                .find(id, AsOf.NOW)
                .map(Recorded::state)
                .filter(found -> found.state().isPublic())
                .orElseThrow(() -> new ContributionProblem.NotFound(id));
    }
}
