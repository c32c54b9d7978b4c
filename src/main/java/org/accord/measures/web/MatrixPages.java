package org.accord.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.accord.instruments.Instrument;
import org.accord.measures.Cell;
import org.accord.measures.Matrices;
import org.accord.measures.Matrix;
import org.accord.measures.StateGroup;
import org.accord.shared.Countries;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sorting;
import org.accord.shared.web.Choice;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is bound by what, and what was done about it: states of one region down, instruments across. */
@Controller
class MatrixPages {

    private static final int ROWS = 30;

    private final Matrices matrices;
    private final Messages messages;
    private final Clock clock;

    MatrixPages(Matrices matrices, Messages messages, Clock clock) {
        this.matrices = matrices;
        this.messages = messages;
        this.clock = clock;
    }

    /** One state in the reader's language, with the cells that have a column. */
    record Line(String name, String slug, List<Cell> cells) {

        /** Whether anything is known of the state. */
        public boolean isLit() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    @GetMapping("/instruments/matrix")
    String matrix(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedMatrix asked = AskedMatrix.of(request, clock);
        Matrix matrix = asked.from(matrices);
        List<Instrument> known = matrix.known();
        model.addAttribute("pastNote", "instruments.pastNote");
        model.addAttribute("group", messages.get(language, asked.group().key()));
        model.addAttribute("slug", asked.group().slug());
        model.addAttribute("choices", choices(asked.group(), language));
        model.addAttribute("columns", known);
        model.addAttribute(
                "others",
                matrix.instruments().stream()
                        .filter(instrument -> !known.contains(instrument))
                        .toList());
        model.addAttribute("total", matrix.rows().size());
        model.addAttribute("lines", Page.of(lines(matrix, known, language), asked.page(), ROWS));
        model.addAttribute("coverage", coverage(matrix));
        model.addAttribute("crumbs", List.of(new Link(messages.get(language, "instruments.title"), "/instruments")));
        return "measures/matrix";
    }

    private static List<Line> lines(Matrix matrix, List<Instrument> known, Language language) {
        return matrix.rows().stream()
                .map(row -> new Line(
                        Countries.name(row.state(), language),
                        row.state().slug(),
                        row.cells().stream()
                                .filter(cell -> known.contains(cell.instrument()))
                                .toList()))
                .sorted(Sorting.by(Line::name, language))
                .toList();
    }

    private List<Choice> choices(StateGroup chosen, Language language) {
        return Arrays.stream(StateGroup.values())
                .map(group -> new Choice(group.slug(), messages.get(language, group.key()), group == chosen))
                .toList();
    }

    /** What is recorded of how many states, by instrument; those of which nothing is known last. */
    private static List<Matrix.Coverage> coverage(Matrix matrix) {
        return matrix.coverage().stream()
                .sorted(Comparator.comparing(counted -> counted.nothing() == counted.states()))
                .toList();
    }
}
