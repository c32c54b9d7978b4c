package org.accord.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.accord.PortalTest;
import org.accord.jobs.launch.TinyJob;
import org.accord.jobs.launch.Workbench;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of jobs in a portal of their own, which claims no request until the test starts its poller, keeps leases for a
 * second and tries again at once. Every test records under a charter of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@TestPropertySource(
        properties = {
            "accord.jobs.enabled=false",
            "accord.jobs.lease=1s",
            "accord.jobs.poll=20ms",
            "accord.jobs.progress-every=1ms",
            "accord.jobs.retry-pause=1ms"
        })
@Import({FaultPoints.class, PastRecord.class, Workbench.class, TinyJob.class})
public @interface JobTest {}
