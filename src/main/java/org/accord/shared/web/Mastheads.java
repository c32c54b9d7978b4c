package org.accord.shared.web;

import org.accord.shared.Language;

/** Where pages of every feature learn the portal's face. */
public interface Mastheads {

    /** The face of the portal now, for the head of a page in one language. */
    Masthead masthead(Language language);
}
