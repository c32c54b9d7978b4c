package org.accord.settings;

import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * The face of the portal on pages, papers and mails.
 *
 * @param name in the languages that have one of their own
 * @param accent empty for ours
 * @param logo empty for none
 * @param logoText says what the logo shows; there is one when there is a logo
 */
public record Brand(
        LocalisedText name,
        @Nullable Accent accent,
        @Nullable Logo logo,
        @Nullable LocalisedText logoText) {}
