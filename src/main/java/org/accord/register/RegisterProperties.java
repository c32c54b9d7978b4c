package org.accord.register;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the register.
 *
 * @param origin first line of every checkpoint and name of the key that signs it; never changed once published
 * @param keyFile where the signing key lies, made at the first start; all processes need the same key
 * @param key the signing key itself ({@code PRIVATE+KEY+name+hash+base64}), instead of a file
 * @param checkpointEvery how often a checkpoint is published when there is something new
 * @param followEvery how often the acts of other processes are looked for
 * @param patience how long an act waits for a database that is away
 */
@ConfigurationProperties("accord.register")
public record RegisterProperties(
        @DefaultValue("accord.example/register") String origin,
        @DefaultValue("data/register-key") Path keyFile,
        @Nullable String key,
        @DefaultValue("1m") Duration checkpointEvery,
        @DefaultValue("1s") Duration followEvery,
        @DefaultValue("10s") Duration patience) {

    SigningKey signingKey() {
        SigningKey signing = key == null || key.isBlank() ? SigningKey.in(keyFile, origin) : SigningKey.parse(key);
        if (!signing.name().equals(origin)) {
            throw new IllegalStateException("the register's key is for " + signing.name() + ", not for " + origin);
        }
        return signing;
    }
}
