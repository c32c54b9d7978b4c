package org.accord.printing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of printing.
 *
 * @param atOnce how many papers are set at the same time; each keeps one processor busy
 * @param patience how long a reader waits for a free place before being asked to come back
 * @param kept how much memory the papers set last may take
 */
@ConfigurationProperties("accord.printing")
public record PrintingProperties(
        @DefaultValue("2") int atOnce,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("32MB") DataSize kept) {

    public PrintingProperties {
        if (atOnce < 1) {
            throw new IllegalArgumentException("accord.printing.at-once must be at least 1");
        }
    }
}
