package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AskedProblem;
import org.accord.shell.PublicRecord.Hit;
import org.accord.shell.PublicRecord.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One field over the whole public record: a few of each kind, or all of one kind by pages. */
@Controller
class SearchPage {

    private static final int A_FEW = 5;
    private static final int ROWS = 25;

    private final PublicRecord record;
    private final Clock clock;

    SearchPage(PublicRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(HttpServletRequest request, Locale locale, Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        Optional<Kind> only = kind(request);
        Map<Kind, Page<Hit>> groups = asked.words().isEmpty()
                ? Map.of()
                : only.map(kind -> one(kind, asked, Language.of(locale)))
                        .orElseGet(() -> all(asked.words(), asked.asOf(), Language.of(locale)));
        model.addAttribute("words", asked.words());
        model.addAttribute("groups", groups);
        model.addAttribute("only", only.orElse(null));
        model.addAttribute(
                "total", groups.values().stream().mapToLong(Page::total).sum());
        return "shell/search";
    }

    private Map<Kind, Page<Hit>> all(String words, AsOf asOf, Language language) {
        Map<Kind, Page<Hit>> groups = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Page<Hit> hits = record.find(kind, words, asOf, 0, A_FEW, language);
            if (hits.total() > 0) {
                groups.put(kind, hits);
            }
        }
        return groups;
    }

    private Map<Kind, Page<Hit>> one(Kind kind, AskedFor asked, Language language) {
        return Map.of(kind, record.find(kind, asked.words(), asked.asOf(), asked.page(), ROWS, language));
    }

    private static Optional<Kind> kind(HttpServletRequest request) {
        return AskedFor.filter(request, "in").stream()
                .findFirst()
                .map(name -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AskedProblem("in")));
    }
}
