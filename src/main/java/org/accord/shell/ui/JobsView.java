package org.accord.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.requests.RequestId;
import org.accord.shared.Days;
import org.accord.shared.Messages;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Work;

/** Jobs by button: a form for each kind, and the latest requests, whose progress moves by itself. */
@Route("jobs")
@Menu(title = "workspace.jobs", order = 40)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class JobsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;

    private final transient JobRequests jobs;
    private final transient Messages messages;
    private final transient Map<RequestId, JobRow> rows = new HashMap<>();
    private final Div list = new Div();
    private final Paragraph none = new Paragraph(getTranslation("workspace.jobs.none"));
    private final Paragraph news = new Paragraph();
    private transient Runnable ending = () -> {};

    JobsView(JobRequests jobs, Charters charters, Messages messages, Clock clock) {
        this.jobs = jobs;
        this.messages = messages;
        JobForms forms = new JobForms(Days.of(clock.instant()), CharterChoice.of(charters), this::file);

        addClassName("view");
        news.getElement().setAttribute("role", "status");
        news.addClassName("visually-hidden");
        list.addClassName("entries");
        latest().forEach(this::show);

        add(new Work(new Desk("", getTranslation("workspace.jobs"))
                .column(forms)
                .column(new H2(getTranslation("workspace.jobs.latest")), news, none, list)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workspace.jobs");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ending = jobs.listen(request -> ui.access(() -> follow(request)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        ending.run();
    }

    private List<JobRequest> latest() {
        return JobForms.KINDS.stream()
                .flatMap(kind -> jobs.latest(kind, LATEST).stream())
                .sorted(Comparator.comparing(JobRequest::requestedAt))
                .toList();
    }

    private void file(NewRequest wanted) {
        JobRequest filed = jobs.file(wanted);
        if (filed.state().isFinal()) {
            news.setText(getTranslation("workspace.jobs.thereAlready"));
        }
        follow(filed).look();
    }

    private JobRow follow(JobRequest request) {
        JobRow row = rows.get(request.id());
        if (row == null) {
            return show(request);
        }
        if (row.news(request)) {
            news.setText(row.said());
        }
        return row;
    }

    private JobRow show(JobRequest request) {
        JobRow row = new JobRow(jobs, messages, request);
        rows.put(request.id(), row);
        list.addComponentAsFirst(row);
        none.setVisible(false);
        return row;
    }
}
