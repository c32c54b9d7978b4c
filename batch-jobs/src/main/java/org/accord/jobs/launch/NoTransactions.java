package org.accord.jobs.launch;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * For the job repository on a server without transactions: every write counts by itself. Unlike Spring Batch's own
 * resourceless one it never reports a running transaction, so a new one inside another needs nothing suspended.
 */
final class NoTransactions extends AbstractPlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // written already
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // what is written stays; writers repeat by natural key
    }
}
