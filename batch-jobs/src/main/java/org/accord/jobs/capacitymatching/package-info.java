/** Proposes which open offers could meet which open needs, as of a day. */
@NullMarked
package org.accord.jobs.capacitymatching;

import org.jspecify.annotations.NullMarked;
