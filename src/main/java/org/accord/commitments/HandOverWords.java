package org.accord.commitments;

import org.accord.shared.OrganisationId;

/** What a second person approves of a hand-over: to whom, and the words. */
record HandOverWords(OrganisationId to, String words) {}
