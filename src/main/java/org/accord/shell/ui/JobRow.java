package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.requests.JobProgress;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.Sign;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** One request: what was asked, a bar for each step, and what can be done with it. */
final class JobRow extends Composite<Article> {

    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 100;

    private final transient JobRequests jobs;
    private final transient Messages messages;
    private final Div state = new Div();
    private final Div steps = new Div();
    private final Div acts = new Div();
    private final Map<String, ProgressBar> bars = new LinkedHashMap<>();
    private transient JobRequest request;

    JobRow(JobRequests jobs, Messages messages, JobRequest request) {
        this.jobs = jobs;
        this.messages = messages;
        this.request = request;
        H3 title = new H3(kind());
        Div asked = new Div(Isolated.text(asked()));

        asked.addClassName("sub");
        steps.addClassName("steps");
        acts.addClassName("acts");
        getContent().addClassName("entry");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().getElement().setAttribute("aria-label", kind());
        draw();

        getContent().add(title, asked, state, steps, acts);
    }

    /** Takes a later version of the request; true when its state changed. */
    boolean news(JobRequest later) {
        if (later.version() <= request.version()) {
            return false;
        }
        boolean changed = later.state() != request.state() || later.cancelling() != request.cancelling();
        request = later;
        if (changed) {
            draw();
        } else {
            move();
        }
        return changed;
    }

    /** How it stands, in a sentence. */
    String said() {
        return kind() + ": " + word();
    }

    /** Brings the row into sight. */
    void look() {
        getElement().callJsFunction("focus");
    }

    private void draw() {
        state.removeAll();
        state.add(new Standing(sign(), word()));
        if (request.state() == JobRequest.State.FAILED && request.failure() != null) {
            state.add(new Paragraph(text(request.failure(), getTranslation("jobs.failed"))));
        }
        acts.removeAll();
        offer();
        move();
    }

    private void offer() {
        String job = kind();
        switch (request.state()) {
            case WAITING, RUNNING -> {
                if (!request.cancelling()) {
                    act("workspace.jobs.cancel", job, () -> news(jobs.cancel(request.id())));
                }
            }
            case FAILED, CANCELLED -> act("workspace.jobs.retry", job, () -> news(jobs.retry(request.id())));
            case DONE -> result(job);
        }
    }

    private void act(String key, String job, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key) + ": " + job);
        acts.add(button);
    }

    private void result(String job) {
        if (request.resultId() != null) {
            String path = request.kind().equals("implementation-report") ? "/reports/" : "/matching/";
            Anchor link = new Anchor(path + request.resultId(), getTranslation("workspace.jobs.result"));
            link.setAriaLabel(getTranslation("workspace.jobs.result") + ": " + job);
            link.setRouterIgnore(true);
            acts.add(link);
        }
    }

    private void move() {
        for (JobProgress.Step step : request.progress().steps()) {
            bars.computeIfAbsent(step.name(), this::bar).setValue(step.percent());
        }
    }

    private ProgressBar bar(String step) {
        String name = text("jobs." + request.kind() + "." + step, step);
        ProgressBar bar = new ProgressBar(0, WHOLE);
        bar.getElement().setAttribute("aria-label", name);
        Span label = new Span(name);
        label.addClassName("sub");
        steps.add(label, bar);
        return bar;
    }

    private String kind() {
        return text("jobs." + request.kind(), request.kind());
    }

    private String asked() {
        String day = request.asOf() == null ? "" : getTranslation("workspace.jobs.asOf", "day", request.asOf());
        String what = request.period() == null
                ? day
                : getTranslation(
                        "workspace.jobs.what",
                        "period",
                        period(request.period()),
                        "edition",
                        text("reports.edition." + request.edition(), request.edition()),
                        "day",
                        day);
        return getTranslation("workspace.jobs.asked", "what", what, "at", request.requestedAt());
    }

    private String period(String asked) {
        ReportingPeriod period = ReportingPeriod.parse(asked);
        return getTranslation("subject.period", "from", period.from(), "to", period.to());
    }

    private String word() {
        return getTranslation("workspace.jobs.state."
                + (request.cancelling() ? "CANCELLING" : request.state().name()));
    }

    private Sign sign() {
        return switch (request.state()) {
            case DONE -> Sign.DONE;
            case RUNNING -> Sign.DOING;
            case FAILED -> Sign.LATE;
            case WAITING, CANCELLED -> Sign.SILENT;
        };
    }

    private String text(String key, String otherwise) {
        return messages.find(Language.of(getLocale()), key).orElse(otherwise);
    }
}
