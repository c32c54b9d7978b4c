/** Public pages of published reports. */
@NullMarked
package org.accord.reports.web;

import org.jspecify.annotations.NullMarked;
