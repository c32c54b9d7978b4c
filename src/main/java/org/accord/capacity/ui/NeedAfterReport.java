package org.accord.capacity.ui;

import java.util.Optional;
import org.accord.capacity.Needs;
import org.accord.progress.ProgressReport;
import org.accord.progress.ui.AfterReport;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** The help that a state asked for in a report becomes a need in one step; one that has become one is shown. */
@Component
class NeedAfterReport implements AfterReport {

    private final Needs needs;
    private final Messages messages;

    NeedAfterReport(Needs needs, Messages messages) {
        this.needs = needs;
        this.messages = messages;
    }

    @Override
    public Optional<Way> of(ProgressReport report, Language language) {
        boolean mayAsk = CurrentActor.get().actsFor(report.organisation().id())
                && needs.mayAsk(report.organisation().id());
        if (report.help().isBlank() || !mayAsk) {
            return Optional.empty();
        }
        return needs.list(Needs.all().where("report", report.id()).page(0, 1)).items().stream()
                .findFirst()
                .map(need -> new Way(
                        "needs/" + need.id(), messages.get(language, "capacity.ofReport", "title", need.title())))
                .or(() -> Optional.of(new Way(
                        "needs/new?" + NeedView.REPORT + "=" + report.id(),
                        messages.get(language, "capacity.fromReport"))));
    }
}
