package org.accord.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.commitments.PartnerSummary;
import org.accord.commitments.Partners;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public commitments as JSON, with the filters of the list; pages count from 1 in the address, from 0 in the answer. */
@RestController
@RequestMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
class CommitmentsApi {

    private final Commitments commitments;
    private final Partners partners;
    private final Charters charters;
    private final Clock clock;

    CommitmentsApi(Commitments commitments, Partners partners, Charters charters, Clock clock) {
        this.commitments = commitments;
        this.partners = partners;
        this.charters = charters;
        this.clock = clock;
    }

    @GetMapping
    Page<CommitmentSummary> list(HttpServletRequest request) {
        AskedFor asked = AskedFor.of(request, clock);
        return commitments.list(CommitmentPages.query(request, asked, charters.slugs(asked.asOf())));
    }

    /** The commitment as of the day, with the number of the act that made it so. */
    @GetMapping("/{id}")
    Recorded<Commitment> commitment(@PathVariable String id, HttpServletRequest request) {
        return commitments
                .find(id, AskedFor.of(request, clock).asOf())
                .orElseThrow(() -> new CommitmentProblem.NotFound(id));
    }

    /** Its partners that everyone may know of, in the order of English names. */
    @GetMapping("/{id}/partners")
    Page<PartnerSummary> partners(@PathVariable String id, HttpServletRequest request) {
        AskedFor asked = AskedFor.of(request, clock);
        Recorded<Commitment> commitment =
                commitments.find(id, asked.asOf()).orElseThrow(() -> new CommitmentProblem.NotFound(id));
        return partners.list(PartnerPages.query(commitment.id(), request, asked, Language.EN));
    }
}
