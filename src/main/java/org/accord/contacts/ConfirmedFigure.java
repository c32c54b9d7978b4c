package org.accord.contacts;

/**
 * All that the public learns of contact points.
 *
 * @param quarter such as {@code 2026-Q4}
 * @param confirmed how many were confirmed in it
 * @param total how many there are
 */
public record ConfirmedFigure(String quarter, long confirmed, long total) {}
