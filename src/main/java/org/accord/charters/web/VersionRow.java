package org.accord.charters.web;

import org.accord.charters.CharterVersion;
import org.accord.shared.web.Link;
import org.jspecify.annotations.Nullable;

/**
 * A version in a list of them.
 *
 * @param signed how many signatures of it stand
 * @param changes where the changes from the version before are shown; null for the first one
 */
record VersionRow(
        CharterVersion version, long signed, @Nullable Link changes) {}
