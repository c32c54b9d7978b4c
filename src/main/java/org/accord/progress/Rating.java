package org.accord.progress;

/** How complete a reviewer finds a commitment after a report; message keys {@code rating.<name>}. */
public enum Rating {
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE
}
