package org.accord.charters.ui;

import org.accord.shared.Language;

/** An answer to a comment as it is typed. */
record AnswerDraft(Language language, String text) {}
