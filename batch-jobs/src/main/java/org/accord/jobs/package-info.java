/**
 * The batch jobs: each in its folder, reading every feature through its service. Nothing depends on this module.
 *
 * <p>Owns: Spring Batch's own collections. Routes: none.
 */
@ApplicationModule
@NullMarked
package org.accord.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
