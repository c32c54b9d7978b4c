package org.accord.progress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the scanner that looks for harm in files.
 *
 * @param clamd host and port of a clamd, such as {@code scanner.internal:3310}; nobody looks when empty
 * @param patience how long it may be silent before the file is refused
 */
@ConfigurationProperties("accord.scanning")
record ScanSettings(
        @DefaultValue("") String clamd, @DefaultValue("20s") Duration patience) {

    private static final int LARGEST_PORT = 65_535;

    ScanSettings {
        if (!clamd.isBlank() && !clamd.matches("\\S+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("accord.scanning.clamd is host:port");
        }
        if (!clamd.isBlank() && port(clamd) > LARGEST_PORT) {
            throw new IllegalArgumentException("accord.scanning.clamd names no port");
        }
    }

    boolean isOn() {
        return !clamd.isBlank();
    }

    String host() {
        return clamd.substring(0, clamd.lastIndexOf(':'));
    }

    int port() {
        return port(clamd);
    }

    private static int port(String clamd) {
        return Integer.parseInt(clamd.substring(clamd.lastIndexOf(':') + 1));
    }
}
