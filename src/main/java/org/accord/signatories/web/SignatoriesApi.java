package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Signatures;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signatures as JSON, each with its charter, with the filters of the directory; pages count from 1 in the address, from 0 in the answer. */
@RestController
@RequestMapping(path = "/api/v1/signatories", produces = MediaType.APPLICATION_JSON_VALUE)
class SignatoriesApi {

    private final Signatories signatories;
    private final Signatures signatures;
    private final DirectoryQueries queries;
    private final Clock clock;

    SignatoriesApi(Signatories signatories, Signatures signatures, DirectoryQueries queries, Clock clock) {
        this.signatories = signatories;
        this.signatures = signatures;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    Page<SignatorySummary> directory(HttpServletRequest request, Locale locale) {
        return signatories.directory(
                DirectoryQueries.standing(request, queries.signatures(request, Language.of(locale))));
    }

    /** The endorsement as of the day, of the charter that is named or the first one signed, with the act that made it so. */
    @GetMapping("/{slug}")
    Recorded<Endorsement> signatory(@PathVariable String slug, HttpServletRequest request) {
        AskedFor asked = AskedFor.of(request, clock);
        return signatories
                .bySlug(slug)
                .flatMap(organisation -> signatures.of(
                        organisation.id(),
                        AskedFor.filter(request, "charter").stream().findFirst(),
                        asked.asOf()))
                .orElseThrow(() -> new SignatoryProblem.NotFound(slug));
    }
}
