/** The inbox, which mails I get, and the outbox for administrators. */
@NullMarked
package org.accord.notifications.ui;

import org.jspecify.annotations.NullMarked;
