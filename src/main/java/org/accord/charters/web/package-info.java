/** Public pages of charters. */
@NullMarked
package org.accord.charters.web;

import org.jspecify.annotations.NullMarked;
