package org.accord.contacts;

import org.accord.shared.LocalisedText;

/**
 * A state with its contact points.
 *
 * @param name of the state
 * @param version that the contact points are at; 0 before it has named any
 */
public record ContactsOfState(LocalisedText name, long version, StateContacts contacts) {}
