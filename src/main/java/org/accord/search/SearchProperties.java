package org.accord.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index is kept.
 *
 * @param folder of this process alone, {@code data/index} unless set; blank keeps the index in memory, for workers
 *     beside a portal and for tests: it is then rebuilt from the register at each start
 */
@ConfigurationProperties("accord.search")
record SearchProperties(@DefaultValue("data/index") String folder) {}
