package org.accord.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.charters.Charters;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.ContributionRule;
import org.accord.contributions.Contributions;
import org.accord.contributions.ReplyRules;
import org.accord.progress.Evidence;
import org.accord.shared.Language;
import org.accord.shared.web.AskedFor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules by which contributions are moderated, and their files. */
@Controller
class ContributionPages {

    private final Contributions contributions;
    private final ReplyRules rules;
    private final Charters charters;
    private final Clock clock;

    ContributionPages(Contributions contributions, ReplyRules rules, Charters charters, Clock clock) {
        this.contributions = contributions;
        this.rules = rules;
        this.charters = charters;
        this.clock = clock;
    }

    /** How many days a charter gives. */
    record Days(String charter, int days) {}

    @GetMapping("/contributions/rules")
    String rules(HttpServletRequest request, Locale locale, Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        Language language = Language.of(locale);
        List<Days> days = charters.all(asked.asOf()).stream()
                .map(charter -> new Days(
                        charter.name().in(language),
                        rules.of(charter.slug(), asked.asOf()).replyDays()))
                .toList();
        model.addAttribute("rules", ContributionRule.values());
        model.addAttribute("charters", days);
        return "contributions/rules";
    }

    /** Always an attachment, under the type that was found by its content, at most 25 MB. */
    @GetMapping("/contributions/{id}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file) {
        Evidence.Content content =
                contributions.file(id, file).orElseThrow(() -> new ContributionProblem.NotFound(file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().mediaType()))
                .contentLength(content.file().bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
