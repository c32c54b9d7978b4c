/** Who may reach which address, and the headers of every answer. */
@NullMarked
package org.accord.accounts.web;

import org.jspecify.annotations.NullMarked;
