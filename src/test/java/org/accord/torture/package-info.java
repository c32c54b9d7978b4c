/** Long loops that try to break the portal's promises; started by {@code ./accord torture}. */
@NullMarked
package org.accord.torture;

import org.jspecify.annotations.NullMarked;
