package org.accord.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded server.
 *
 * @param data the folder it keeps its files in; one process at a time may own it
 * @param allowEmbedded whether it may be used with profile {@code production}
 * @param minimumFree writes are refused when the disk has less left than this
 */
@ConfigurationProperties("accord.storage")
public record StorageProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean allowEmbedded,
        @DefaultValue("64MB") DataSize minimumFree) {}
