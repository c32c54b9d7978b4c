package org.accord.progress;

/** Looks for harm in files before they are kept. */
interface VirusScan {

    /** What a scanner says of a file. */
    enum Finding {
        /** Nothing was found, or nobody is asked to look. */
        CLEAN,
        HARMFUL,
        /** The scanner gave no answer, so nobody knows. */
        UNKNOWN
    }

    Finding look(byte[] content);
}
