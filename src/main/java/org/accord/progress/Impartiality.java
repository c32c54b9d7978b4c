package org.accord.progress;

import org.accord.commitments.Neutrality;

/** Tells who must keep out of the decision on an organisation's report: the same as of its commitment. */
public interface Impartiality extends Neutrality {}
