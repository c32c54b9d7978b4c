package org.accord.jobs.launch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The run this process is at; there is one at most, since jobs are launched one after another. */
@Component
class CurrentRun {

    private final AtomicReference<@Nullable Run> run = new AtomicReference<>();

    Optional<Run> get() {
        return Optional.ofNullable(run.get());
    }

    void begin(Run next) {
        if (!run.compareAndSet(null, next)) {
            throw new IllegalStateException("one job at a time");
        }
    }

    void end() {
        run.set(null);
    }
}
