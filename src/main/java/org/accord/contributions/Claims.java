package org.accord.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.shared.AsOf;
import org.springframework.stereotype.Component;

/** Finds what a commitment and the accepted reports on it claim. */
@Component
class Claims {

    private static final int MOST_REPORTS = 20;

    private final ProgressReports reports;
    private final Cycles cycles;

    Claims(ProgressReports reports, Cycles cycles) {
        this.reports = reports;
        this.cycles = cycles;
    }

    /** The commitment first, then its reports, the newest first. */
    List<Claim> of(Commitment commitment) {
        Map<String, String> words = words(commitment);
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.WHOLE);
        words.forEach((field, said) -> claims.add(new Claim("", "", field, said)));
        reports.list(ProgressReports.all().where("commitment", commitment.id()).page(0, MOST_REPORTS)).items().stream()
                .flatMap(summary -> of(summary, words).stream())
                .forEach(claims::add);
        return List.copyOf(claims);
    }

    private List<Claim> of(ProgressSummary summary, Map<String, String> words) {
        Optional<ProgressReport> report = reports.find(summary.id(), AsOf.NOW).map(found -> found.state());
        String cycle = cycles.find(summary.cycle()).map(Cycle::name).orElse("");
        List<Claim> claims = new ArrayList<>();
        report.ifPresent(found -> {
            claims.add(new Claim(found.id(), cycle, "", ""));
            words.forEach((field, said) -> {
                if (found.milestones().containsKey(field)
                        || found.values().stream()
                                .anyMatch(value -> value.indicator().equals(field))) {
                    claims.add(new Claim(found.id(), cycle, field, said));
                }
            });
        });
        return claims;
    }

    private static Map<String, String> words(Commitment commitment) {
        Map<String, String> words = new TreeMap<>();
        commitment.indicators().forEach(indicator -> words.put(indicator.id(), indicator.name()));
        commitment.milestones().forEach(milestone -> words.put(milestone.id(), milestone.title()));
        return words;
    }
}
