package org.accord.shell.ui;

import java.util.List;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Jobs that failed and that nobody has started again, among the latest of each kind; for the secretariat. */
@Component
@Order(50)
class JobsWaiting implements Waiting {

    private static final int LATEST = 10;
    private static final String VIEW = "jobs";

    private final JobRequests jobs;
    private final Messages messages;

    JobsWaiting(JobRequests jobs, Messages messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String title() {
        return "todo.jobs";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        if (!CurrentActor.get().isSecretariat()) {
            return Waiting.nothing(most);
        }
        List<Thing> failed = JobForms.KINDS.stream()
                .flatMap(kind -> jobs.latest(kind, LATEST).stream())
                .filter(job -> job.state() == JobRequest.State.FAILED)
                .map(job -> thing(job, language))
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(failed.stream().limit(most).toList(), 0, most, failed.size());
    }

    private Thing thing(JobRequest job, Language language) {
        return new Thing(
                        VIEW,
                        messages.get(language, "jobs." + job.kind()),
                        messages.get(language, "todo.job.asked", "at", job.requestedAt()),
                        Sign.LATE,
                        messages.get(
                                language, "workspace.jobs.state." + job.state().name()),
                        messages.get(language, "todo.act.look"))
                .from(Days.of(job.requestedAt()));
    }
}
