package org.accord.charters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.Consultations;
import org.accord.charters.VersionSignatories;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Charters and their versions, for machines; {@code as-of} as on the pages. */
@RestController
@RequestMapping(path = "/api/v1/charters", produces = MediaType.APPLICATION_JSON_VALUE)
class ChartersApi {

    private final Charters charters;
    private final CharterVersions versions;
    private final VersionSignatories signatories;
    private final Consultations consultations;
    private final Clock clock;

    ChartersApi(
            Charters charters,
            CharterVersions versions,
            VersionSignatories signatories,
            Consultations consultations,
            Clock clock) {
        this.charters = charters;
        this.versions = versions;
        this.signatories = signatories;
        this.consultations = consultations;
        this.clock = clock;
    }

    @GetMapping
    Map<String, List<CharterJson>> list(HttpServletRequest request) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        return Map.of(
                "charters",
                charters.all(asOf).stream()
                        .map(charter -> CharterJson.summary(
                                charter,
                                signatories.byVersion(charter.slug(), asOf).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()))
                        .toList());
    }

    @GetMapping("/{slug}")
    CharterJson charter(@PathVariable String slug, HttpServletRequest request) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        return CharterJson.whole(
                charters.find(slug, asOf).orElseThrow(() -> new CharterProblem.NotFound(slug)),
                versions.of(slug, asOf),
                signatories.byVersion(slug, asOf));
    }

    /** What signatories said to a version while it was out for consultation, with the answers; 50 a page. */
    @GetMapping("/{slug}/versions/{number}/comments")
    Page<CommentJson> comments(@PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
        AskedFor asked = AskedFor.of(request, clock);
        int version = CharterPages.read(number, "version");
        if (versions.find(slug, version, asked.asOf()).isEmpty()) {
            throw new CharterProblem.NoVersion(slug, version);
        }
        return consultations
                .comments(slug, version, asked.asOf(), asked.page(), CharterPages.COMMENTS)
                .map(CommentJson::of);
    }
}
