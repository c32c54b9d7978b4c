package org.accord.charters;

import org.accord.shared.LocalisedText;

/**
 * One of the UN's norms of responsible state behaviour.
 *
 * @param letter a to k, as in the UN's text
 * @param title short, in Accord's own words
 */
public record Norm(String letter, LocalisedText title) {}
