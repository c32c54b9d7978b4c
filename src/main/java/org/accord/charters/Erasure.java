package org.accord.charters;

import org.accord.register.Subject;

/** Takes what one act says out of the record for good; that there was one stays, with its hash. */
interface Erasure {

    /**
     * Erases what an act says.
     *
     * @param version of the subject after the act
     * @param act by its number
     */
    void erase(Subject about, long version, long act);
}
