/** Workspace views in which states find each other's contact points and look after their own. */
@NullMarked
package org.accord.contacts.ui;

import org.jspecify.annotations.NullMarked;
