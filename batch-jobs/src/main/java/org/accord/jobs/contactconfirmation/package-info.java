/** Asks the contact points of all states once a quarter whether they still answer. */
@NullMarked
package org.accord.jobs.contactconfirmation;

import org.jspecify.annotations.NullMarked;
