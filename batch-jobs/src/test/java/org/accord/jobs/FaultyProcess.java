package org.accord.jobs;

import org.accord.AccordApplication;
import org.springframework.boot.SpringApplication;

/** Accord as a process of its own that ends at the place {@code -Daccord.fault} names; see {@link FaultPoints}. */
public final class FaultyProcess {

    private FaultyProcess() {}

    public static void main(String[] args) {
        new SpringApplication(AccordApplication.class, FaultPoints.class).run(args);
    }
}
