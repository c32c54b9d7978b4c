/** Ends signatures of earlier versions of a charter's text whose last day is over, where that is the charter's rule. */
@NullMarked
package org.accord.jobs.reendorsement;

import org.jspecify.annotations.NullMarked;
