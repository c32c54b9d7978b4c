/** The page that ends mails. */
@NullMarked
package org.accord.notifications.web;

import org.jspecify.annotations.NullMarked;
