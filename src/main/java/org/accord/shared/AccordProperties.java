package org.accord.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of portal this is.
 *
 * @param demonstration true offers demonstration accounts and lets the clock be set; never in production
 * @param demonstrationData true fills an empty record with demonstration data, in demonstration only
 */
@ConfigurationProperties("accord")
public record AccordProperties(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("true") boolean demonstrationData) {}
