package org.accord.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The open data: what there is, counted by a field of the reader's choice, and as files. */
@Controller
class ExplorePages {

    private static final int ROWS = 50;

    private final Explorer explorer;
    private final ExploredWords words;
    private final ExploreCsv csv;
    private final Clock clock;

    ExplorePages(Explorer explorer, ExploredWords words, ExploreCsv csv, Clock clock) {
        this.explorer = explorer;
        this.words = words;
        this.csv = csv;
        this.clock = clock;
    }

    /** A row in words; where the public list behind it is, empty for none. */
    record RowInWords(String word, long count, double share, String href) {}

    /** Something to choose, by its value in the address. */
    record Offered(String value, String word, boolean chosen) {}

    @GetMapping("/explore")
    String explore(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        Exploration asked = Exploration.of(request, clock);
        Explorer.Counted counted = explorer.count(asked);
        model.addAttribute("what", asked.what());
        model.addAttribute("all", Explored.values());
        model.addAttribute("fields", fields(asked, language));
        model.addAttribute("by", words.field(asked.by(), language));
        model.addAttribute("filters", words.filters(asked, request, language));
        model.addAttribute("rows", rows(asked, counted.rows(), language));
        model.addAttribute("total", counted.total());
        model.addAttribute("rest", asked.page() == 0 && !counted.overlaps() ? counted.rest() : 0);
        model.addAttribute("overlaps", counted.overlaps());
        model.addAttribute("table", asked.download("table.csv"));
        model.addAttribute("records", asked.download("records.csv"));
        return "reports/explore";
    }

    /** The table that the page shows, whole, the same columns in every language. */
    @GetMapping("/explore/table.csv")
    void table(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exploration asked = Exploration.of(request, clock);
        try (OutputStreamWriter out = begin(response, asked.what().slug() + "-by-" + asked.by())) {
            csv.table(asked, explorer.count(asked), asked.asOf().day(clock), out);
        }
    }

    /** Every record that the table counts, one a row, streamed. */
    @GetMapping("/explore/records.csv")
    void records(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exploration asked = Exploration.of(request, clock);
        try (OutputStreamWriter out = begin(response, asked.what().slug())) {
            csv.records(asked, out);
        }
    }

    private Page<RowInWords> rows(Exploration asked, List<Explorer.Row> all, Language language) {
        int from = Math.min(all.size(), asked.page() * ROWS);
        List<RowInWords> some = all.subList(from, Math.min(all.size(), from + ROWS)).stream()
                .map(row -> new RowInWords(
                        words.value(asked.what(), asked.by(), row.value(), language),
                        row.count(),
                        row.share(),
                        asked.list(row.value())))
                .toList();
        return new Page<>(some, asked.page(), ROWS, all.size());
    }

    private List<Offered> fields(Exploration asked, Language language) {
        return asked.what().fields().stream()
                .map(field -> new Offered(field, words.field(field, language), field.equals(asked.by())))
                .toList();
    }

    private static OutputStreamWriter begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("accord-" + name + ".csv")
                        .build()
                        .toString());
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }
}
