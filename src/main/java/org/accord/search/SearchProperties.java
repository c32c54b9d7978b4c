package org.accord.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the index.
 *
 * @param folder where it lies; blank keeps it in memory, as a worker beside a portal must
 */
@ConfigurationProperties("accord.search")
record SearchProperties(@DefaultValue("data/index") String folder) {}
