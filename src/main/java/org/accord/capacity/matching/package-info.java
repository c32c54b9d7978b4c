/**
 * The engine that proposes which offers could meet which needs. Pure: no Spring, no storage, no clock.
 *
 * <p>Source: the model of transportation with priorities; serving the neediest first costs no units in total because sets
 * of needs that can be served together form a matroid (Edmonds and Fulkerson, 1965).
 */
@NamedInterface("matching")
@NullMarked
package org.accord.capacity.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
