package org.accord.access;

import java.util.ArrayList;
import java.util.List;
import org.accord.access.AccessRow.Answer;
import org.accord.jobs.launch.JobKind;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Every kind of job, asked for as everyone. */
final class JobAccess {

    private final JobRequests requests;
    private final List<String> kinds;
    private final OwnRecords own;

    JobAccess(ApplicationContext portal, OwnRecords own) {
        this.requests = portal.getBean(JobRequests.class);
        this.kinds = portal.getBeansOfType(JobKind.class).values().stream()
                .map(JobKind::kind)
                .sorted()
                .toList();
        this.own = own;
    }

    List<String> kinds() {
        return kinds;
    }

    AccessRow observe(String kind) {
        List<Answer> answers = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            answers.add(file(own.actor(caller), kind));
        }
        return new AccessRow("job", "jobs", kind, answers);
    }

    private Answer file(Actor actor, String kind) {
        try {
            JobRequest filed = CurrentActor.callAs(
                    actor, () -> requests.file(NewRequest.of(kind, "access").asPreview()));
            CurrentActor.callAs(Actor.SYSTEM, () -> requests.cancel(filed.id()));
            return Answer.YES;
        } catch (AccessDeniedException refused) {
            return Answer.NO;
        }
    }
}
