package org.accord.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.accord.contributions.Contribution;
import org.accord.contributions.Contributions;
import org.accord.register.Recorded;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was added to a commitment and everyone reads, with the replies, as JSON. */
@RestController
class ContributionsApi {

    private final Contributions contributions;
    private final Clock clock;

    ContributionsApi(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /** As of the day, the newest first; without a reply when its days passed in silence. */
    @GetMapping(path = "/api/v1/commitments/{id}/contributions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Recorded<Contribution>> contributions(@PathVariable String id, HttpServletRequest request) {
        return contributions.printed(id, AskedFor.of(request, clock).asOf());
    }
}
