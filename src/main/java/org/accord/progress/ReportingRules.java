package org.accord.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reporting rules of a charter, past ones included: each day has the rule it had.
 *
 * @param rules by their first day, one a day
 * @see "decision 0018"
 */
public record ReportingRules(String charter, List<ReportingRule> rules) {

    public ReportingRules {
        rules = rules.stream().sorted(Comparator.comparing(ReportingRule::from)).toList();
    }

    /** The rule of a day. */
    public ReportingRule on(LocalDate day) {
        return rules.reversed().stream()
                .filter(rule -> !rule.from().isAfter(day))
                .findFirst()
                .orElse(ReportingRule.USUAL);
    }

    /** With another rule, in the place of one for the same day. */
    ReportingRules with(ReportingRule rule) {
        List<ReportingRule> more = new ArrayList<>(without(rule.from()).rules());
        more.add(rule);
        return new ReportingRules(charter, more);
    }

    ReportingRules without(LocalDate from) {
        return new ReportingRules(
                charter,
                rules.stream().filter(rule -> !rule.from().equals(from)).toList());
    }
}
