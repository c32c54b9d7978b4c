package org.accord.jobs.launch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process works on jobs.
 *
 * @param enabled whether it claims requests; false for a web node beside workers
 * @param lease how long a request stays with a worker that says nothing; it speaks every third of that
 * @param poll pause between two looks at an empty queue
 * @param progressEvery shortest time between two writes of progress
 * @param attempts failures after which a request is given up
 * @param retryPause wait after the first failure; it doubles with every further one
 * @param shutdownPatience how long a shutdown waits for the running chunk to end
 */
@ConfigurationProperties("accord.jobs")
record JobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("250ms") Duration progressEvery,
        @DefaultValue("5") int attempts,
        @DefaultValue("2s") Duration retryPause,
        @DefaultValue("20s") Duration shutdownPatience) {}
