package org.accord.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.accord.commitments.Commitments;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Contributions;
import org.accord.register.Recorded;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was added to a commitment and everyone reads, with the replies, as JSON; pages as in the list of commitments. */
@RestController
class ContributionsApi {

    private static final int ROWS = 50;

    private final Contributions contributions;
    private final Commitments commitments;
    private final Clock clock;

    ContributionsApi(Contributions contributions, Commitments commitments, Clock clock) {
        this.contributions = contributions;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** As of the day, the newest first; without a reply when its days passed in silence. */
    @GetMapping(path = "/api/v1/commitments/{id}/contributions", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Recorded<Contribution>> contributions(@PathVariable String id, HttpServletRequest request) {
        AskedFor asked = AskedFor.of(request, clock);
        if (commitments
                .find(id, asked.asOf())
                .filter(found -> found.state().state().isPublic())
                .isEmpty()) {
            throw new ContributionProblem.NotFound(id);
        }
        return contributions.printed(id, asked.asOf(), asked.page(), ROWS);
    }
}
