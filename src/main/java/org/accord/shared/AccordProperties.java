package org.accord.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of portal this is.
 *
 * @param demonstration true shows demonstration data and accounts; never in production
 */
@ConfigurationProperties("accord")
public record AccordProperties(@DefaultValue("false") boolean demonstration) {}
