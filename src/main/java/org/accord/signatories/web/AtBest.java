package org.accord.signatories.web;

import org.accord.storage.Outage;

/** What a page does beside what it is for, and goes without while the database is away. */
final class AtBest {

    private AtBest() {}

    /** Runs it; an outage of the database ends it and nothing else. */
    static void unlessAway(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
        }
    }
}
