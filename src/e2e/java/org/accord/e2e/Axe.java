package org.accord.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Node;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe which rules of accessibility a page breaks. */
final class Axe {

    /** The rules of WCAG 2.2 AA, and what axe calls best practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int SHOWN = 2;

    private Axe() {}

    /** Each broken rule with the first places that break it. */
    static List<String> violations(Page page) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        // without frames from elsewhere one run in the page itself says all, and no second page is opened to gather it
        return new AxeBuilder(page)
                .options(violationsOnly).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Axe::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId()
                + rule.getNodes().stream()
                        .limit(SHOWN)
                        .map(Node::getHtml)
                        .map(html -> " " + html)
                        .collect(Collectors.joining());
    }
}
