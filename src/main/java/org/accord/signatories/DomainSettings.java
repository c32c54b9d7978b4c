package org.accord.signatories;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the look at domains.
 *
 * @param nameServer such as {@code dns://192.0.2.53}; those of this machine when empty
 * @param patience how long one question may take before it is asked once more
 */
@ConfigurationProperties("accord.domains")
record DomainSettings(
        @DefaultValue("") String nameServer,
        @DefaultValue("3s") Duration patience) {}
