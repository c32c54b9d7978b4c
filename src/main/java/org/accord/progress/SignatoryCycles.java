package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What each cycle asked of one signatory, what came, and what comes next: why it stands as it does. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class SignatoryCycles {

    /** More than any rule looks back on. */
    private static final int LOOKED_BACK = 24;

    private final Commitments commitments;
    private final Signatories signatories;
    private final Rules rules;
    private final WhoOwes whoOwes;
    private final SearchIndex index;
    private final Clock clock;

    SignatoryCycles(
            Commitments commitments,
            Signatories signatories,
            Rules rules,
            WhoOwes whoOwes,
            SearchIndex index,
            Clock clock) {
        this.commitments = commitments;
        this.signatories = signatories;
        this.rules = rules;
        this.whoOwes = whoOwes;
        this.index = index;
        this.clock = clock;
    }

    /**
     * All cycles that had opened by a moment, as they stood then, the newest first; none that was over before the signature
     * that stood then.
     */
    public List<SignatoryCycle> of(String charter, OrganisationId organisation, AsOf asOf) {
        List<CommitmentSummary> promised = new ArrayList<>();
        commitments.each(
                Commitments.all()
                        .where("charter", charter)
                        .where("organisation", organisation.value())
                        .asOf(asOf),
                promised::add);
        Map<String, Map<String, LocalDate>> sent = sent(promised, asOf);
        Map<String, Extension> extensions = extensions(charter, organisation, asOf);
        LocalDate day = asOf.day(clock);
        ReportingRules read = rules.of(charter, asOf);
        Optional<Endorsement> signed =
                signatories.endorsement(charter, organisation, asOf).map(Recorded::state);
        return opened(charter, asOf).stream()
                .map(cycle -> {
                    Extension extension = extensions.get(cycle.id());
                    boolean asked = whoOwes.asks(cycle, read, organisation, asOf);
                    Dues dues = new Dues(
                            cycle,
                            sent.getOrDefault(cycle.id(), Map.of()),
                            extension == null ? Map.of() : Map.of(organisation, extension.granted()),
                            day,
                            own -> asked);
                    return SignatoryCycle.of(
                            cycle,
                            promised.stream()
                                    .flatMap(commitment -> dues.ofLead(commitment).stream())
                                    .map(Obligation::kept)
                                    .toList(),
                            extension,
                            !asked);
                })
                .filter(cycle -> signed.filter(cycle::wasOverBefore).isEmpty())
                .toList();
    }

    /** The next worse standing when nothing is reported; empty when none is in sight. */
    public Optional<Outlook> outlook(String charter, OrganisationId organisation, AsOf asOf) {
        return new StandingRule(rules.of(charter, asOf)).next(of(charter, organisation, asOf), asOf.day(clock));
    }

    /** The newest cycles that have opened by then. */
    List<Cycle> opened(String charter, AsOf asOf) {
        IndexQuery query = IndexQuery.of(ProgressStore.CYCLE)
                .where("charter", charter)
                .asOf(asOf)
                .newestBy("closes")
                .page(0, IndexQuery.LARGEST_PAGE);
        LocalDate day = asOf.day(clock);
        return index.find(query, Cycle.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(cycle -> !cycle.opens().isAfter(day))
                .limit(LOOKED_BACK)
                .toList();
    }

    /** By cycle and commitment, whoever sent it: commitments change hands. */
    private Map<String, Map<String, LocalDate>> sent(List<CommitmentSummary> promised, AsOf asOf) {
        Map<String, Map<String, LocalDate>> days = new HashMap<>();
        if (promised.isEmpty()) {
            return days;
        }
        IndexQuery reports = IndexQuery.of(ProgressStore.REPORT)
                .where(
                        "commitment",
                        promised.stream().map(CommitmentSummary::id).toList())
                .asOf(asOf);
        index.each(
                reports,
                ProgressSummary.class,
                found -> days.computeIfAbsent(found.summary().cycle(), ignored -> new HashMap<>())
                        .put(found.summary().commitment(), found.summary().sentOn()));
        return days;
    }

    private Map<String, Extension> extensions(String charter, OrganisationId organisation, AsOf asOf) {
        IndexQuery asked = Extensions.all()
                .where("charter", charter)
                .where("organisation", organisation.value())
                .asOf(asOf)
                .page(0, IndexQuery.LARGEST_PAGE);
        return index.find(asked, Extension.class).items().stream()
                .map(SearchIndex.Found::summary)
                .collect(Collectors.toMap(Extension::cycle, Function.identity()));
    }
}
