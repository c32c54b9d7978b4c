/**
 * What the secretariat may set without an operator: the portal's name, logo and accent, when jobs are asked for by
 * themselves, and the words of mails. Each change is an act in the register and can be taken back by another.
 *
 * <p>Owns: collections {@code settings} and {@code logos}. Records: kind {@code setting}. Defaults: the message files and
 * {@code accord.jobs.schedules}. Routes: {@code /styles/brand.css}, {@code /images/logo}, {@code /app/settings}.
 *
 * <p>Another feature adds a page of its own to the start of the settings by a bean of {@link
 * org.accord.settings.SettingsArea}.
 */
@ApplicationModule(allowedDependencies = {"register", "storage", "shared"})
@NullMarked
package org.accord.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
