/** Public pages and JSON of needs, offers and matchings. */
@NullMarked
package org.accord.capacity.web;

import org.jspecify.annotations.NullMarked;
