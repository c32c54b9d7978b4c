package org.accord.capacity.web;

import java.util.List;
import java.util.Map;
import org.accord.capacity.MatchingReport;
import org.accord.printing.Paper;
import org.accord.printing.Part;
import org.accord.register.Proofs;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.Fact;
import org.accord.shared.web.SiteFrame;
import org.springframework.stereotype.Component;

/** A matching as it is printed, in parts when it is long. */
@Component
class MatchingPaper {

    private final InWords words;
    private final Proofs proofs;
    private final Messages messages;

    MatchingPaper(InWords words, Proofs proofs, Messages messages) {
        this.words = words;
        this.proofs = proofs;
        this.messages = messages;
    }

    Paper of(Recorded<MatchingReport> recorded, int page, List<Fact> figures, SiteFrame site) {
        MatchingReport report = recorded.state();
        Language language = site.language();
        String path = "/matching/" + report.id();
        int rows = Math.max(report.proposals().size(), report.unmatched().size());
        Part part = Part.of(page, rows, path + ".pdf");
        return new Paper(
                "matching",
                language,
                messages.get(language, "subject.matching-report"),
                messages.get(language, "matching.title"),
                Paper.page(site.address(), path, language),
                report.asOf(),
                site.moment().demonstration(),
                proofs.of(recorded.number()),
                Map.of(
                        "report",
                        report,
                        "figures",
                        figures,
                        "proposals",
                        part.of(report.proposals()).stream()
                                .map(each -> new MatchingPages.ProposalRow(each, words.reason(language, each)))
                                .toList(),
                        "unmatched",
                        part.of(report.unmatched()).stream()
                                .map(each -> new MatchingPages.UnmatchedRow(each, words.blocking(language, each)))
                                .toList(),
                        "part",
                        part));
    }
}
