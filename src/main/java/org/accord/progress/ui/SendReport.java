package org.accord.progress.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.approvals.Content;
import org.accord.commitments.Commitments;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReports;
import org.accord.progress.ReportTexts;
import org.accord.progress.SharedDrafts;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** Sending a progress report binds the organisation that reports. */
@SpringComponent
class SendReport implements BindingAct {

    private final ProgressReports reports;
    private final SharedDrafts typed;
    private final Commitments commitments;
    private final Messages messages;

    SendReport(ProgressReports reports, SharedDrafts typed, Commitments commitments, Messages messages) {
        this.reports = reports;
        this.typed = typed;
        this.commitments = commitments;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return ProgressReports.SENDING;
    }

    @Override
    public boolean stands(Binding binding) {
        long now =
                reports.find(binding.subject(), AsOf.NOW).map(Recorded::version).orElse(0L);
        return now == binding.version();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        ProgressDraft draft = draft(binding);
        return commitments.find(commitment(binding), AsOf.NOW).stream()
                .map(found -> new ReportTexts(found.state(), Formats.of(language), key -> messages.get(language, key)))
                .flatMap(texts -> texts.of(draft).entrySet().stream())
                .map(part -> new Line(messages.get(language, part.getKey().key()), part.getValue()))
                .toList();
    }

    @Override
    public void perform(Binding binding) {
        typed.send(binding.subject(), binding.version(), draft(binding));
    }

    private static String commitment(Binding binding) {
        return binding.subject().substring(binding.subject().lastIndexOf('.') + 1);
    }

    private static ProgressDraft draft(Binding binding) {
        return Content.read(binding.content(), ProgressDraft.class);
    }
}
