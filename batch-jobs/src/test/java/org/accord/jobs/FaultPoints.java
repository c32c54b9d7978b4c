package org.accord.jobs;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets a test do harm at set places of any job: {@code <step>:begin}, {@code <step>:written:<n>} when the nth chunk of
 * this run is written and its place not yet saved, {@code <step>:read:<n>} before the nth chunk of this run is read, the
 * one before it saved, and {@code <step>:end} when all is done but the step's end not yet saved.
 *
 * <p>A child process names one such place in the system property {@code accord.fault} and is halted there, as by kill -9.
 * It is no component by itself: a test imports it, a child process starts with it as a second source.
 */
public final class FaultPoints implements BeanPostProcessor {

    private static final String HALT_AT = System.getProperty("accord.fault", "");
    private static final int KILLED = 137;
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, Runnable> harm = new ConcurrentHashMap<>();
    private final Deque<String> passed = new ConcurrentLinkedDeque<>();

    /** Does this once when the place is reached; what it throws, a step of the job throws. */
    public void at(String place, Runnable what) {
        harm.put(place, what);
    }

    /** Forgets what was set and passed. */
    public void clear() {
        harm.clear();
        passed.clear();
    }

    /** The places that were passed since, in order. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    /** @param job its name and the day it is about */
    private void reach(String place, String job) {
        passed.add(place);
        if (passed.size() > MOST_REMEMBERED) {
            passed.removeFirst();
        }
        if (place.equals(HALT_AT)) {
            System.out.println("halted at " + place + " of " + job);
            System.out.flush();
            Runtime.getRuntime().halt(KILLED);
        }
        Runnable what = harm.remove(place);
        if (what != null) {
            what.run();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ChunkOrientedStep<?, ?> step) {
            listen(step);
        } else if (bean instanceof AbstractStep step) {
            step.registerStepExecutionListener(new Places(step.getName()));
        }
        return bean;
    }

    private <I, O> void listen(ChunkOrientedStep<I, O> step) {
        Places places = new Places(step.getName());
        step.registerStepExecutionListener(places);
        step.registerItemReadListener(new ItemReadListener<I>() {
            @Override
            public void beforeRead() {
                places.beforeRead();
            }
        });
        step.registerItemWriteListener(new ItemWriteListener<O>() {
            @Override
            public void afterWrite(Chunk<? extends O> items) {
                places.written();
            }
        });
    }

    private final class Places implements StepExecutionListener {
        private final String step;
        private String job = "";
        private int chunks;
        private boolean fresh;

        Places(String step) {
            this.step = step;
        }

        @Override
        public void beforeStep(StepExecution begun) {
            chunks = 0;
            fresh = true;
            job = begun.getJobExecution().getJobInstance().getJobName() + " "
                    + begun.getJobParameters().getString("asOf");
            reach(step + ":begin", job);
        }

        void beforeRead() {
            if (fresh) {
                fresh = false;
                reach(step + ":read:" + (chunks + 1), job);
            }
        }

        void written() {
            chunks++;
            fresh = true;
            reach(step + ":written:" + chunks, job);
        }

        @Override
        public ExitStatus afterStep(StepExecution ended) {
            if (ended.getFailureExceptions().isEmpty()) {
                reach(step + ":end", job);
            }
            return ended.getExitStatus();
        }
    }
}
