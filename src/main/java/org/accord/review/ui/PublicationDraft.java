package org.accord.review.ui;

import org.accord.progress.Rating;
import org.jspecify.annotations.Nullable;

/** A reply to what the signatory said about a proposed decision, and the decision, as they are typed. */
record PublicationDraft(@Nullable Rating rating, String reason, String reply) {}
