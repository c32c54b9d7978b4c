package org.accord.contacts;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Time zones that hours may be given in. */
public final class Zones {

    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final List<String> ALL = load();

    private Zones() {}

    /** Those that are named after places, and UTC, in the order of their identifiers. */
    public static List<String> all() {
        return ALL;
    }

    private static List<String> load() {
        Set<String> zones = new TreeSet<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> REGIONS.contains(zone.split("/", 2)[0]))
                .forEach(zones::add);
        zones.add("UTC");
        return List.copyOf(zones);
    }
}
