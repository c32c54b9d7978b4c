package org.accord.shared;

/** Regions of the UN's M49; message keys {@code region.<name>}. */
public enum Region {
    AFRICA,
    AMERICAS,
    ASIA,
    EUROPE,
    OCEANIA
}
