package org.accord.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as reason and action instead of a stack trace. */
final class StorageRefusedAnalyzer extends AbstractFailureAnalyzer<StorageRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StorageRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
