package org.accord.settings;

import org.accord.shared.Actor;

/** A page of settings that the start of the settings leads to; one bean each, found by itself. */
public interface SettingsArea {

    /** Below {@code /app/}, such as {@code settings/branding}. */
    String path();

    /** Message key of its name. */
    String title();

    /** Message key of a line that says what is set there. */
    String hint();

    /** Smaller ones stand first. */
    int order();

    /** Whether it is any use to the person; the service behind it refuses the others. */
    boolean isFor(Actor actor);
}
