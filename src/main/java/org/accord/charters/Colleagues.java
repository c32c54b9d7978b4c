package org.accord.charters;

import org.accord.shared.UserId;

/** Tells whether the secretariat has anybody else who could look at a text before it comes into force. */
@FunctionalInterface
interface Colleagues {

    boolean hasBeside(UserId person);
}
