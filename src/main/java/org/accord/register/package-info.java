/**
 * The append-only register of acts: who said what, and when. Every act on a record goes through it.
 *
 * <p>Owns: collections {@code register}, {@code register_leaves}, {@code checkpoints}, {@code projections},
 * and the collection of each kind of record. Routes: {@code /register}, {@code /verify}, {@code /api/v1/register}.
 */
@ApplicationModule(allowedDependencies = {"storage", "printing", "shared"})
@NullMarked
package org.accord.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
